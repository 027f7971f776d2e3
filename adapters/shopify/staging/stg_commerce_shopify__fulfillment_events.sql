{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="fulfillment_event",
        key=["fulfillment_event_id"],
        synced_at="_fivetran_synced",
        columns={
            "fulfillment_event_id": {"raw": "id", "type": "id!"},
            "fulfillment_id": "id!",
            "status": "string",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "happened_at": "timestamp",
            "estimated_delivery_at": "timestamp",
        },
    )
}}
