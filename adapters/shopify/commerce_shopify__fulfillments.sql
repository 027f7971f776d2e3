{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__fulfillments") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    journeys as (select * from {{ ref("int_commerce_shopify__journeys") }}),

    trackings as (
        {%- if commerce.is_staged("shopify", "fulfillment_tracking_infos") %}
            select *, row_number() over (partition by store_id, fulfillment_id order by position) as place
            from ({{ commerce.accepted("stg_commerce_shopify__fulfillment_tracking_infos") }}) as tracking_infos
        {%- else %}
            select store_id, fulfillment_id, carrier, tracking_number, _synced_at, 1 as place from landed where false
        {%- endif %}
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
            coalesce(landed.carrier, trackings.carrier) as carrier_name,
            coalesce(landed.tracking_number, trackings.tracking_number) as first_tracking_number,
            {{ commerce.latest_of(["landed._synced_at", "journeys._synced_at", "trackings._synced_at"]) }}
            as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join journeys on landed.store_id = journeys.store_id and landed.fulfillment_id = journeys.fulfillment_id
        left join
            trackings
            on landed.store_id = trackings.store_id
            and landed.fulfillment_id = trackings.fulfillment_id
            and trackings.place = 1
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
                "carrier": "carrier_name",
                "tracking_number": "first_tracking_number",
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
