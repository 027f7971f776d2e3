{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    discounts as (select * from {{ ref("int_commerce_spotify_storefront__discount_shares") }}),

    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    offers as ({{ commerce.accepted("stg_commerce_spotify_storefront__offers") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    order_discounts as (
        select
            discounts.*,
            case when discounts.origin = 'code' then orders.discount_code end as code,
            case when discounts.origin = 'offer' then coalesce(offers.name, orders.offer_id) end as title,
            case
                when discounts.origin = 'offer'
                then 'automatic'
                when orders.discount_code is not null
                then 'code'
                else 'manual'
            end as discount_type,
            case when discounts.origin = 'code' then lower(orders.discount_value_type) end as value_type,
            case when discounts.origin = 'code' then orders.discount_value end as value,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["discounts._synced_at", "orders._synced_at", "offers._synced_at"]) }}
            as last_synced_at
        from discounts
        inner join stores on discounts.store_id = stores.store_id
        left join orders on discounts.store_id = orders.store_id and discounts.order_id = orders.order_id
        left join offers on orders.store_id = offers.store_id and orders.offer_id = offers.offer_id
    )

    {{
        commerce.conform(
            "order_discounts",
            {
                "order_discount_id": "order_discount_id",
                "order_id": "order_id",
                "order_line_id": "order_line_id",
                "order_charge_id": "order_charge_id",
                "position": "position",
                "code": "code",
                "title": "title",
                "discount_type": "discount_type",
                "target_type": "target_type",
                "value_type": "value_type",
                "value": "value",
                "amount": "amount",
                "currency_code": "currency_code",
                "presentment_amount": "presentment_amount",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
