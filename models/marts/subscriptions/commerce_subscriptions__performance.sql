{{ config(enabled=commerce.is_fed("subscriptions")) }}

{%- set grain = ["store_key", "platform", "store_id", "plan", "currency_code"] %}

with
    subscriptions as (
        select
            store_key,
            platform,
            store_id,
            coalesce(plan, 'unknown') as plan,
            currency_code,
            status,
            mrr_amount,
            reporting_mrr_amount,
            reporting_rate,
            is_new,
            is_ended,
            is_active,
            month_start_date
        from {{ ref("fct_commerce__subscriptions") }}
    ),

    calendar as ({{ commerce.calendar_of("subscriptions", grain, "month", "month_start_date") }}),

    -- months without a subscription are rows without one
    months as (
        select
            {{ grain | join(", ") }},
            month_start_date,
            true as is_there,
            is_new,
            is_ended,
            is_active,
            status,
            mrr_amount,
            reporting_mrr_amount,
            reporting_rate
        from subscriptions
        union all
        select
            {{ grain | join(", ") }},
            period_start_date,
            false,
            {{ commerce.nulls(["boolean", "boolean", "boolean", "string"]) }},
            0,
            {{ commerce.nothing_reported() }},
            null
        from calendar
    ),

    counted as (
        select
            {{ grain | join(", ") }},
            count(case when is_there and not is_new then 1 end) as opening_count,
            count(case when is_new then 1 end) as new_count,
            count(case when is_ended then 1 end) as churned_count,
            count(case when is_ended and not is_new then 1 end) as churned_opening_count,
            count(case when is_there and not is_ended then 1 end) as closing_count,
            count(case when is_active then 1 end) as active_count,
            count(case when status = 'trial' then 1 end) as trial_count,
            count(case when status = 'paused' then 1 end) as paused_count,
            count(case when is_there and mrr_amount is null then 1 end) as subscriptions_without_mrr,
            cast(coalesce(sum(mrr_amount), 0) as decimal(18, 4)) as mrr_amount,
            -- 0 where there is no subscription, null where none has a rate
            cast(
                case
                    when count(reporting_rate) > 0 or count(case when is_there then 1 end) = 0
                    then sum(reporting_mrr_amount)
                end as decimal(18, 4)
            ) as reporting_mrr_amount,
            count(case when is_there and reporting_rate is null then 1 end) as rows_without_rate,
            month_start_date
        from months
        group by {{ grain | join(", ") }}, month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "plan", "currency_code", "month_start_date"]) }}
    as subscription_performance_key,
    {{ grain | join(",\n    ") }},
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    opening_count,
    new_count,
    churned_count,
    closing_count,
    active_count,
    trial_count,
    paused_count,
    subscriptions_without_mrr,
    mrr_amount,
    reporting_mrr_amount,
    rows_without_rate,
    {{ commerce.divide_amount("mrr_amount", "1", "active_count", "1") }} as average_mrr_amount,
    {{ commerce.share("churned_opening_count", "opening_count") }} as churn_rate,
    {{ commerce.share("opening_count - churned_opening_count", "opening_count") }} as retention_rate,
    month_start_date
from counted
