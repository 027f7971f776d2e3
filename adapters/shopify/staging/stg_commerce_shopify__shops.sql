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
            "country_code": commerce.shopify_column(
                "string", "country_code", ["shop_address_country_code_v_2", "billing_address_country_code_v_2"]
            ),
            "currency_code": commerce.shopify_column("currency", "currency", "currency_code"),
            "time_zone": {"raw": "iana_timezone", "type": "string"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
