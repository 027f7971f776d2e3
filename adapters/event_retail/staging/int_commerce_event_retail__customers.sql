{{ config(enabled=commerce.is_enabled("event_retail")) }}

-- versions of customers: no version has an open end, so the status says which is current
with
    landed as ({{ commerce.accepted("stg_commerce_event_retail__customer") }}),

    known as (
        select
            *,
            nullif({{ commerce.extract_group("customer_name", "^([^ ]+)") }}, '') as first_name,
            nullif({{ commerce.extract_group("customer_name", "^[^ ]+ +(.+)$") }}, '') as last_name,
            coalesce(lower(status) in ('active', 'current', 'true', 't', 'yes', 'y', '1'), false) as is_active
        from landed
    )

select
    *,
    row_number() over (
        partition by store_id, customer_id
        order by case when is_active then 0 else 1 end asc, started_at desc nulls last, _row_hash asc, _occurrence asc
    ) as turn,
    row_number() over (
        partition by store_id, customer_id order by started_at asc nulls first, _row_hash asc, _occurrence asc
    ) as version,
    min(started_at) over (partition by store_id, customer_id) as first_started_at
from known
