{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="discount_application",
        key=["order_id", "application_position"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "application_position": {"raw": "index", "type": "integer!"},
            "code": "string",
            "title": "string",
            "description": "string",
            "application_type": {"raw": "type", "type": "string"},
            "target_type": "string",
            "target_selection": "string",
            "allocation_method": "string",
            "value_type": "string",
            "value": "amount",
        },
    )
}}
