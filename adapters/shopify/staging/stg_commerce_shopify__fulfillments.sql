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
            "delivery_status": commerce.shopify_column("string", "shipment_status", "display_status"),
            "service": commerce.shopify_column("string", "service", "service_id"),
            "carrier": commerce.shopify_column("string", "tracking_company"),
            "tracking_number": commerce.shopify_column("string", "tracking_number"),
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
