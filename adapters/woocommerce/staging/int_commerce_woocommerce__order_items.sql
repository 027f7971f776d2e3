{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_woocommerce__order_items") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__item_meta") }}),

    unread as (
        select store_id, order_item_id, max(_reject_value) as value
        from {{ ref("stg_commerce_woocommerce__order_itemmeta") }}
        where _reject_reason = 'unreadable_amount' and meta_key in ('_line_total', 'cost')
        group by store_id, order_item_id
    ),

    orders as ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}),

    stores as (select * from {{ ref("commerce_woocommerce__stores") }}),

    -- the money of an item that is not there is not lost: its kind is told by its keys, its order is not known
    items as (
        select
            landed.store_id,
            landed.order_item_id,
            landed.order_id,
            landed.item_type,
            landed.item_name,
            coalesce(landed.is_deleted, false) as is_deleted,
            landed._synced_at
        from landed
        union all
        select
            store_id,
            order_item_id,
            null,
            case
                when product_id is not null or qty is not null
                then 'line_item'
                when cost is not null
                then 'shipping'
                when line_total is not null
                then 'fee'
                else 'unknown'
            end,
            null,
            false,
            _synced_at
        from metas
        where not has_item
    ),

    -- an item without its order is of a refund where it says what it gives back; orders of other types, such as
    -- subscriptions, are none
    placed as (
        select
            items.store_id,
            items.order_item_id,
            items.order_id,
            items.item_type,
            items.item_name,
            items.is_deleted,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            orders.parent_order_id,
            case
                when orders.order_id is null
                then metas.refunded_item_id is not null
                else coalesce(orders.order_type, '') = 'shop_order_refund'
            end as is_refund,
            metas.qty as quantity,
            metas.line_subtotal as subtotal_amount,
            case when items.item_type = 'shipping' then metas.cost else metas.line_total end as amount,
            unread.value as unread_amount,
            case when items.item_type = 'shipping' then metas.total_tax else metas.line_tax end as tax_amount,
            case when items.item_type = 'shipping' then metas.taxes else metas.line_tax_data end as tax_data,
            metas.rate_percent,
            metas.rate_id,
            metas.label as tax_label,
            nullif({{ commerce.read_id("metas.product_id") }}, '0') as product_id,
            nullif({{ commerce.read_id("metas.variation_id") }}, '0') as variation_id,
            {{ commerce.read_id("metas.refunded_item_id") }} as refunded_item_id,
            {{ commerce.latest_of(["items._synced_at", "metas._synced_at", "orders._synced_at"]) }} as _synced_at
        from items
        inner join stores on items.store_id = stores.store_id
        left join metas on items.store_id = metas.store_id and items.order_item_id = metas.order_item_id
        left join unread on items.store_id = unread.store_id and items.order_item_id = unread.order_item_id
        left join orders on items.store_id = orders.store_id and items.order_id = orders.order_id
        where coalesce(orders.order_type, 'shop_order') in ('shop_order', 'shop_order_refund')
    )

select
    *,
    -- of a line the total before its discount is enough, unless it had one that cannot be read; a charge without any
    -- is free
    amount is not null
    or (unread_amount is null and (subtotal_amount is not null or item_type <> 'line_item')) as has_amount,
    case
        when item_type = 'shipping'
        then 'shipping'
        when coalesce(lower(trim(item_name)) in ({{ commerce.woocommerce_tips() }}), false)
        then 'tip'
        else 'fee'
    end as charge_type,
    row_number() over (
        partition by store_id, order_id, item_type order by length(order_item_id), order_item_id
    ) as position
from placed
