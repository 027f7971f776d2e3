{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="product",
        key=["product_id"],
        synced_at="_fivetran_synced",
        columns={
            "product_id": {"raw": "id", "type": "id!"},
            "title": "string",
            "brand": {"raw": "vendor", "type": "string"},
            "product_type": "string",
            "handle": "string",
            "status": "string",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
            "published_at": "timestamp",
        },
    )
}}
