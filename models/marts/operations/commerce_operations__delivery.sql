{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("fulfillments")) }}

{%- set carrier = ["store_key", "platform", "store_id", "carrier"] -%}
{%- set grain = carrier + ["month_start_date"] -%}
{%- set counts = [
    "shipment_count",
    "failed_count",
    "delivered_count",
    "undelivered_count",
    "judged_count",
    "late_count",
    "timed_count",
] -%}
with
    shipments as (
        select
            fulfillment_key,
            store_key,
            platform,
            store_id,
            coalesce(carrier, 'unknown') as carrier,
            status,
            lead_time_days,
            is_shipment,
            is_delivered,
            is_late,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__fulfillments") }}
        where status <> 'cancelled'
    ),

    placed as (
        select
            *,
            -- shipments that have not arrived stand behind those that have
            case
                when lead_time_days is not null
                then
                    row_number() over (
                        partition by {{ grain | join(", ") }}
                        order by case when lead_time_days is null then 1 else 0 end, lead_time_days, fulfillment_key
                    )
            end as place,
            count(lead_time_days) over (partition by {{ grain | join(", ") }}) as timed_count
        from shipments
    ),

    measured as (
        select
            {{ grain | join(", ") }},
            count(*) as shipment_count,
            count(case when status = 'failed' then 1 end) as failed_count,
            count(case when is_delivered then 1 end) as delivered_count,
            count(case when is_shipment and not is_delivered then 1 end) as undelivered_count,
            count(case when is_shipment and is_late then 1 end) as late_count,
            count(case when is_shipment then is_late end) as judged_count,
            count(lead_time_days) as timed_count,
            sum(lead_time_days) as lead_time_days,
            min(case when place * 2 >= timed_count then lead_time_days end) as median_lead_time_days,
            min(case when place * 10 >= timed_count * 9 then lead_time_days end) as p90_lead_time_days
        from placed
        group by {{ grain | join(", ") }}
    ),

    -- every month from a carrier's first to its last: one without shipments has counts of 0 and no rate
    calendar as ({{ commerce.calendar_of("measured", carrier, "month", "month_start_date") }}),

    filled as (
        select
            calendar.{{ carrier | join(", calendar.") }},
            {%- for name in counts %} coalesce(measured.{{ name }}, 0) as {{ name }}, {%- endfor %}
            measured.lead_time_days,
            measured.median_lead_time_days,
            measured.p90_lead_time_days,
            calendar.period_start_date as month_start_date
        from calendar
        left join
            measured
            on calendar.store_key = measured.store_key
            and calendar.carrier = measured.carrier
            and calendar.period_start_date = measured.month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "carrier", "month_start_date"]) }} as delivery_key,
    store_key,
    platform,
    store_id,
    carrier,
    {%- for name in counts %} {{ name }}, {%- endfor %}
    {{ commerce.share("late_count", "judged_count") }} as late_rate,
    {{ commerce.share("lead_time_days", "timed_count") }} as average_lead_time_days,
    median_lead_time_days,
    p90_lead_time_days,
    month_start_date
from filled
