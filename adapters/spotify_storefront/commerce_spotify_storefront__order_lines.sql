{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_order_items") }}),

    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    artists as ({{ commerce.accepted("stg_commerce_spotify_storefront__artists") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    order_lines as (
        select
            landed.*,
            artists.name as brand,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["landed._synced_at", "orders._synced_at", "artists._synced_at"]) }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
        left join artists on landed.store_id = artists.store_id and landed.artist_id = artists.artist_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_item_id",
                "order_id": "order_id",
                "product_id": "product_id",
                "product_variant_id": "variant_id",
                "position": "position",
                "sku": "sku",
                "title": "title",
                "variant_title": "variant_title",
                "brand": "brand",
                "quantity": "quantity",
                "unit_price": "unit_price",
                "gross_amount": "gross_amount",
                "discount_amount": "discount_amount",
                "currency_code": "currency_code",
                "presentment_gross_amount": "presentment_gross_amount",
                "presentment_discount_amount": "presentment_discount_amount",
                "is_gift_card": "lower(item_type) = 'gift_card'",
                "is_tip": "lower(item_type) = 'tip'",
                "requires_shipping": "requires_shipping",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
