{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_products",
        key=["product_id"],
        synced_at="_fivetran_synced",
        columns={
            "product_id": "string!",
            "artist_id": "string",
            "title": "string",
            "category": "string",
            "subcategory": "string",
            "product_type": "string",
            "status": "string",
            "weight_grams": "amount",
            "is_gift_card": "boolean",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "release_date": "date",
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
