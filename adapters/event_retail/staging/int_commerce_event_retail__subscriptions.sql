{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_event_retail__subscription_data") }}),

    customers as (
        select distinct store_id, customer_id
        from ({{ commerce.accepted("stg_commerce_event_retail__customer") }}) as versions
    ),

    -- a number that is no id as it stands is padded to one
    named as (
        select
            landed.*,
            case
                when known.customer_id is null and {{ commerce.matches("landed.customer_id", "^[0-9]+$") }}
                then {{ commerce.event_retail_customer_id("landed.customer_id") }}
                else landed.customer_id
            end as subscriber_id
        from landed
        left join customers as known on landed.store_id = known.store_id and landed.customer_id = known.customer_id
    ),

    -- the latest row of a subscription bears its id, former ones the id and their first day
    ranked as (
        select
            *,
            row_number() over (
                partition by store_id, subscription_id
                order by subscription_start_date desc nulls last, _row_hash asc, _occurrence asc
            ) as turn
        from named
    )

select
    ranked.*,
    case
        when ranked.turn = 1
        then ranked.subscription_id
        else
            {{
                commerce.join_ids(
                    [
                        "ranked.subscription_id",
                        "coalesce(cast(ranked.subscription_start_date as " ~ dbt.type_string() ~ "), '')",
                        "ranked.turn",
                    ]
                )
            }}
    end as native_id,
    stores.currency_code,
    case
        when lower(ranked.status) in ('active', 'trial', 'trialing', 'paused', 'on_hold', 'on hold')
        then null
        when ranked.subscription_end_date < cast('9999-01-01' as date)
        then ranked.subscription_end_date
    end as end_date,
    case
        when ranked.subscriber_id is not null and customers.customer_id is null then ranked.customer_id
    end as unknown_customer
from ranked
inner join {{ ref("commerce_event_retail__stores") }} as stores on ranked.store_id = stores.store_id
left join customers on ranked.store_id = customers.store_id and ranked.subscriber_id = customers.customer_id
