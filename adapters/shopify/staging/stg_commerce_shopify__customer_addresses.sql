{{ config(enabled=commerce.is_staged("shopify", "customer_addresses")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "customer_addresses"),
        key=["customer_address_id"],
        synced_at="_fivetran_synced",
        columns={
            "customer_address_id": {"raw": "id", "type": "id!"},
            "customer_id": "id!",
            "company": "string",
            "city": "string",
            "province": "string",
            "province_code": "string",
            "postal_code": {"raw": "zip", "type": "string"},
            "country": "string",
            "country_code": "string",
            "is_default": "boolean",
        },
    )
}}
