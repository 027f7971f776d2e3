{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__fulfillments") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    events as (
        select
            *,
            row_number() over (
                partition by store_id, fulfillment_id, estimated_delivery_at is null
                order by happened_at, length(fulfillment_event_id), fulfillment_event_id
            ) as place
        from ({{ commerce.accepted("stg_commerce_shopify__fulfillment_events") }}) as all_events
        where not coalesce(is_deleted, false)
    ),

    -- promised is what the first estimate said
    journeys as (
        select
            store_id,
            fulfillment_id,
            min(
                case
                    when
                        lower(status) in (
                            'in_transit',
                            'out_for_delivery',
                            'attempted_delivery',
                            'delivered',
                            'ready_for_pickup',
                            'picked_up'
                        )
                    then happened_at
                end
            ) as shipped_at,
            max(case when place = 1 then estimated_delivery_at end) as estimated_delivery_at,
            min(case when lower(status) in ('delivered', 'picked_up') then happened_at end) as delivered_at,
            max(_synced_at) as _synced_at
        from events
        group by store_id, fulfillment_id
    ),

    journeyed as (
        select
            landed.*,
            stores.time_zone,
            coalesce(
                journeys.shipped_at, case when lower(landed.status) = 'success' then landed.created_at end
            ) as shipped_at,
            journeys.estimated_delivery_at,
            journeys.delivered_at,
            {{ commerce.latest_of(["landed._synced_at", "journeys._synced_at"]) }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join journeys on landed.store_id = journeys.store_id and landed.fulfillment_id = journeys.fulfillment_id
    ),

    fulfillments as (
        select
            *,
            case
                when
                    lower(status) = 'success'
                    and (delivered_at is not null or lower(delivery_status) in ('delivered', 'picked_up'))
                then 'delivered'
                else lower(status)
            end as joint_status,
            {{ commerce.business_date("delivered_at", "time_zone") }}
            > {{ commerce.business_date("estimated_delivery_at", "time_zone") }} as is_late
        from journeyed
    )

    {{
        commerce.conform(
            "fulfillments",
            {
                "fulfillment_id": "fulfillment_id",
                "order_id": "order_id",
                "status": commerce.map_values(
                    "joint_status",
                    {
                        "pending": "pending",
                        "open": "open",
                        "success": "shipped",
                        "delivered": "delivered",
                        "cancelled": "cancelled",
                        "error": "failed",
                        "failure": "failed",
                    },
                ),
                "reported_status": "coalesce(delivery_status, status)",
                "carrier": "carrier",
                "tracking_number": "tracking_number",
                "location_id": "location_id",
                "is_late": "is_late",
                "created_at": "created_at",
                "shipped_at": "shipped_at",
                "estimated_delivery_at": "estimated_delivery_at",
                "delivered_at": "delivered_at",
                "updated_at": "updated_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
