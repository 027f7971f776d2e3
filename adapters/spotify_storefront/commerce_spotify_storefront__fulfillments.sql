{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_shipments") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    fulfillments as (
        select
            landed.*,
            {{ commerce.business_date("landed.delivered_at", "stores.time_zone") }}
            > {{ commerce.business_date("landed.estimated_delivery_at", "stores.time_zone") }} as is_late
        from landed
        inner join stores on landed.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "fulfillments",
            {
                "fulfillment_id": "shipment_id",
                "order_id": "order_id",
                "status": commerce.map_values(
                    "status",
                    {
                        "pending": "pending",
                        "packed": "open",
                        "in_transit": "shipped",
                        "delivered": "delivered",
                        "cancelled": "cancelled",
                        "lost": "failed",
                    },
                ),
                "reported_status": "status",
                "carrier": "carrier",
                "tracking_number": "tracking_number",
                "location_id": "warehouse",
                "is_late": "is_late",
                "created_at": "created_at",
                "shipped_at": "shipped_at",
                "estimated_delivery_at": "estimated_delivery_at",
                "delivered_at": "delivered_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
