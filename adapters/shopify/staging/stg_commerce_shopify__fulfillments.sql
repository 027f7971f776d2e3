{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="fulfillment",
        key=["fulfillment_id"],
        synced_at="_fivetran_synced",
        columns={
            "fulfillment_id": {"raw": "id", "type": "id!"},
            "order_id": "id!",
            "location_id": "id",
            "name": "string",
            "status": "string",
            "delivery_status": {"raw": "shipment_status", "type": "string"},
            "service": "string",
            "carrier": {"raw": "tracking_company", "type": "string"},
            "tracking_number": "string",
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
