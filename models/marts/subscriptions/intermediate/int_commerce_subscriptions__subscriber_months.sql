{{ config(enabled=commerce.is_fed("subscriptions"), access="protected") }}

{%- set grain = ["store_key", "platform", "store_id", "subscriber_key", "currency_code"] %}
{%- set former_months = "partition by store_key, currency_code, subscriber_key order by month_start_date" %}

with
    months as (
        select
            {{ grain | join(", ") }},
            cast(coalesce(sum(mrr_amount), 0) as decimal(18, 4)) as mrr_amount,
            count(case when mrr_amount is null then 1 end) as subscriptions_without_mrr,
            month_start_date
        from {{ ref("fct_commerce__subscriptions") }}
        group by {{ grain | join(", ") }}, month_start_date
    ),

    -- every month of a life is there and a life ends at zero, so the row before is the month before or none was paid
    -- since
    compared as (
        select
            *,
            coalesce(lag(mrr_amount) over ({{ former_months }}), 0) as former_mrr_amount,
            coalesce(
                max(abs(mrr_amount)) over ({{ former_months }} rows between unbounded preceding and 1 preceding), 0
            ) as highest_mrr_amount
        from months
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "subscriber_key", "currency_code", "month_start_date"]) }}
    as subscriber_month_key,
    {{ grain | join(",\n    ") }},
    case
        when mrr_amount = former_mrr_amount
        then 'none'
        when former_mrr_amount = 0 and highest_mrr_amount = 0
        then 'new'
        when former_mrr_amount = 0
        then 'reactivation'
        when mrr_amount = 0
        then 'churn'
        when mrr_amount > former_mrr_amount
        then 'expansion'
        else 'contraction'
    end as movement,
    cast(former_mrr_amount as decimal(18, 4)) as former_mrr_amount,
    mrr_amount,
    subscriptions_without_mrr,
    month_start_date
from compared
