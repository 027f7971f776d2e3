{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="product_tag",
        key=["product_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "product_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "tag": {"raw": "value", "type": "string"},
        },
    )
}}
