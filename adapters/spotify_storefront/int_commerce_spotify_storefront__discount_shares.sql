{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    items as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_order_items") }}),

    -- what an offer took off an item, and what else did: the order's code, or somebody's hand where it has none
    shares as (
        select
            store_id,
            order_id,
            order_item_id as order_line_id,
            cast(null as {{ dbt.type_string() }}) as order_charge_id,
            order_item_id || '-offer' as order_discount_id,
            1 as position,
            'product' as target_type,
            'offer' as origin,
            offer_discount_amount as amount,
            presentment_offer_discount_amount as presentment_amount,
            is_deleted,
            _synced_at
        from items
        where offer_discount_amount <> 0
        union all
        select
            store_id,
            order_id,
            order_item_id,
            null,
            order_item_id || '-code',
            2,
            'product',
            'code',
            cast(discount_amount - coalesce(offer_discount_amount, 0) as decimal(18, 4)),
            cast(presentment_discount_amount - coalesce(presentment_offer_discount_amount, 0) as decimal(18, 4)),
            is_deleted,
            _synced_at
        from items
        where discount_amount <> coalesce(offer_discount_amount, 0)
        union all
        select
            store_id,
            order_id,
            null,
            order_id || '-shipping',
            order_id || '-shipping',
            3,
            'shipping',
            'code',
            shipping_discount_amount,
            presentment_shipping_discount_amount,
            is_deleted,
            _synced_at
        from orders
        where shipping_discount_amount <> 0
    ),

    coded as (select distinct store_id, order_id from shares where origin = 'code'),

    -- a code whose shares are not landed keeps its name; its amount is in the header only
    discounts as (
        select *
        from shares
        union all
        select
            orders.store_id,
            orders.order_id,
            null,
            null,
            orders.order_id || '-code',
            4,
            'product',
            'code',
            null,
            null,
            orders.is_deleted,
            orders._synced_at
        from orders
        left join coded on orders.store_id = coded.store_id and orders.order_id = coded.order_id
        where orders.discount_code is not null and coded.order_id is null
    )

select *
from discounts
