{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="order_tag",
        key=["order_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "tag": {"raw": "value", "type": "string"},
        },
    )
}}
