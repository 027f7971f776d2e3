{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="order_discount_code",
        key=["order_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "code": "string!",
            "code_type": commerce.shopify_column("string", "type"),
            "amount": commerce.shopify_column("amount", "amount"),
        },
    )
}}
