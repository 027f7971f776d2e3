{{ config(enabled=commerce.is_fed("loyalty_entries")) }}

{%- set points = commerce.point_figures() %}

with
    entries as (select * from {{ ref("fct_commerce__loyalty") }}),

    stores as (select store_key, currency_code from {{ ref("dim_commerce__stores") }}),

    calendar as (
        {{ commerce.calendar_of("entries", ["store_key", "platform", "store_id"], "month", "business_date") }}
    ),

    months as (
        select
            store_key,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date,
            count(*) as entry_count,
            count(distinct loyalty_account_key) as account_count,
            {{ commerce.add_figures(points) }}
        from entries
        group by store_key, cast({{ dbt.date_trunc("month", "business_date") }} as date)
    ),

    filled as (
        select
            calendar.store_key,
            calendar.platform,
            calendar.store_id,
            stores.currency_code,
            coalesce(months.entry_count, 0) as entry_count,
            coalesce(months.account_count, 0) as account_count,
            {%- for name in points %}
                cast(coalesce(months.{{ name }}, 0) as decimal(18, 4)) as {{ name }},
            {%- endfor %}
            calendar.period_start_date as month_start_date
        from calendar
        left join stores on calendar.store_key = stores.store_key
        left join
            months on calendar.store_key = months.store_key and calendar.period_start_date = months.month_start_date
    ),

    balances as (
        select
            *,
            cast(
                sum({{ commerce.sum_points() }}) over (
                    partition by store_key order by month_start_date rows unbounded preceding
                ) as decimal(18, 4)
            ) as outstanding_points
        from filled
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "month_start_date"]) }} as points_liability_key,
    store_key,
    platform,
    store_id,
    currency_code,
    entry_count,
    account_count,
    cast(outstanding_points - ({{ commerce.sum_points() }}) as decimal(18, 4)) as opening_points,
    {%- for name in points %} {{ name }}, {%- endfor %}
    outstanding_points,
    {{ commerce.share("redeemed_points", "earned_points") }} as redemption_rate,
    {{ commerce.convert_amount("outstanding_points", commerce.loyalty_point_value("currency_code")) }}
    as liability_amount,
    month_start_date
from balances
