{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount", "total_sales_amount"] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}

with
    days as (select *, {{ commerce.to_ticks("net_amount") }} as net_ticks from {{ ref("int_commerce_sales__days") }}),

    periods as (
        {%- for period, months in {"month": 1, "quarter": 3}.items() %}
            select
                store_key,
                platform,
                store_id,
                currency_code,
                '{{ period }}' as period_type,
                {{ commerce.date_part(period, period ~ "_start_date") }} as season_number,
                count(*) as day_count,
                sum(order_count) as order_count,
                {{ commerce.add_figures(figures) }},
                sum(rows_without_rate) as rows_without_rate,
                sum(net_ticks) as net_ticks,
                sum(net_ticks * net_ticks) as net_tick_squares,
                count(*)
                = {{ dbt.datediff(period ~ "_start_date", dbt.dateadd("month", months, period ~ "_start_date"), "day") }}
                as is_complete,
                {{ period }}_start_date as period_start_date,
                year_start_date
            from days
            where not is_added or {{ period }}_start_date <= last_business_date
            group by
                store_key,
                platform,
                store_id,
                currency_code,
                {{ period }}_start_date,
                year_start_date
                {{ "union all" if not loop.last }}
        {%- endfor %}
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "period_type", "period_start_date"]) }}
    as sales_period_key,
    *
from periods
