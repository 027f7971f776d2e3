{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="order_url_tag",
        key=["order_id", "name"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "name": {"raw": "key", "type": "string!"},
            "value": "string",
        },
    )
}}
