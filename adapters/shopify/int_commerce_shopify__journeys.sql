{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    events as (
        select
            *,
            row_number() over (
                partition by store_id, fulfillment_id, estimated_delivery_at is null
                order by happened_at, length(fulfillment_event_id), fulfillment_event_id
            ) as place
        from ({{ commerce.accepted("stg_commerce_shopify__fulfillment_events") }}) as all_events
        where not coalesce(is_deleted, false)
    )

-- promised is what the first estimate said
select
    store_id,
    fulfillment_id,
    min(
        case
            when
                lower(status) in (
                    'in_transit', 'out_for_delivery', 'attempted_delivery', 'delivered', 'ready_for_pickup', 'picked_up'
                )
            then happened_at
        end
    ) as shipped_at,
    max(case when place = 1 then estimated_delivery_at end) as estimated_delivery_at,
    min(case when lower(status) in ('delivered', 'picked_up') then happened_at end) as delivered_at,
    max(_synced_at) as _synced_at
from events
group by store_id, fulfillment_id
