{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_products") }}),

    artists as ({{ commerce.accepted("stg_commerce_spotify_storefront__artists") }}),

    products as (
        select
            landed.*,
            artists.name as brand,
            {{ commerce.latest_of(["landed._synced_at", "artists._synced_at"]) }} as last_synced_at
        from landed
        left join artists on landed.store_id = artists.store_id and landed.artist_id = artists.artist_id
    )

    {{
        commerce.conform(
            "products",
            {
                "product_id": "product_id",
                "title": "title",
                "brand": "brand",
                "category": "category",
                "subcategory": "subcategory",
                "product_type": "product_type",
                "status": "lower(status)",
                "weight_grams": "weight_grams",
                "is_gift_card": "is_gift_card",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
