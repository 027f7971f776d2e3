{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="location",
        key=["location_id"],
        synced_at="_fivetran_synced",
        columns={
            "location_id": {"raw": "id", "type": "id!"},
            "name": "string",
            "city": "string",
            "country_code": "string",
            "is_active": commerce.shopify_column("boolean", "active", "is_active"),
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
