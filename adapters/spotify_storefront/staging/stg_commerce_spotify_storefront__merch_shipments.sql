{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_shipments",
        key=["shipment_id"],
        synced_at="_fivetran_synced",
        columns={
            "shipment_id": "string!",
            "order_id": "string!",
            "status": "string",
            "carrier": "string",
            "tracking_number": "string",
            "warehouse": "string",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "shipped_at": "timestamp",
            "estimated_delivery_at": "timestamp",
            "delivered_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
