{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="customer_tag",
        key=["customer_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "customer_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "tag": {"raw": "value", "type": "string"},
        },
    )
}}
