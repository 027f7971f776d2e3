{{ config(enabled=commerce.is_fed("orders"), access="protected") }}

{%- set periods = ["week", "month"] %}

with
    activity as (select * from {{ ref("int_commerce_customers__activity") }}),

    -- money that moved before the first purchase counts in its period
    active as (
        {%- for period in periods %}
            select
                activity.*,
                '{{ period }}' as period_type,
                cast({{ dbt.date_trunc(period, "first_order_date") }} as date) as cohort_start_date,
                cast(
                    {{
                        dbt.date_trunc(
                            period,
                            "case when business_date < first_order_date then first_order_date else business_date end",
                        )
                    }} as date
                ) as period_start_date
            from activity {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    summed as (
        select
            store_key,
            platform,
            store_id,
            currency_code,
            period_type,
            cohort_start_date,
            period_start_date,
            count(distinct case when order_count > 0 then person_key end) as buyer_count,
            cast(sum(order_count) as {{ dbt.type_bigint() }}) as order_count,
            {{ commerce.add_figures(["net_amount", "reporting_net_amount"]) }},
            cast(sum(rows_without_rate) as {{ dbt.type_bigint() }}) as rows_without_rate
        from active
        group by store_key, platform, store_id, currency_code, period_type, cohort_start_date, period_start_date
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["store_key", "currency_code", "period_type", "cohort_start_date", "period_start_date"]
        )
    }} as customer_cohort_period_key, summed.*
from summed
