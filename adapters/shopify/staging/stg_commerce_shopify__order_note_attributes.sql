{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="order_note_attribute",
        key=["order_id", "name"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "name": "string!",
            "value": "string",
        },
    )
}}
