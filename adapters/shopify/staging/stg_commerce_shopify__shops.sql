{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="shop",
        key=["shop_id"],
        synced_at="_fivetran_synced",
        columns={
            "shop_id": {"raw": "id", "type": "id!"},
            "name": "string",
            "country_code": "string",
            "currency_code": {"raw": "currency", "type": "currency"},
            "time_zone": {"raw": "iana_timezone", "type": "string"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
