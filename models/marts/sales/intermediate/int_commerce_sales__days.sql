{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount", "total_sales_amount"] %}
{%- set reporting_figures = commerce.reporting_figures(figures) %}

with
    daily as (select * from {{ ref("commerce_finance__daily_revenue") }}),

    dates as (select date_day from {{ ref("dim_commerce__dates") }}),

    landed as ({{ commerce.landed_rows("daily") }}),

    spans as (
        select
            store_key,
            platform,
            store_id,
            currency_code,
            min(business_date) as first_business_date,
            {{ commerce.known_last_date("business_date") }} as last_business_date,
            max({{ commerce.known_last_date("business_date") }}) over () as end_date
        from landed
        group by store_key, platform, store_id, currency_code
    ),

    -- a store without sales of late has days of 0, so that all stores can be compared on the last day
    days as (
        select
            store_key,
            currency_code,
            order_count,
            {%- for name in figures + reporting_figures %} {{ name }}, {%- endfor %}
            rows_without_rate,
            false as is_added,
            business_date
        from daily
        union all
        select
            spans.store_key,
            spans.currency_code,
            0,
            {%- for name in figures %} 0, {%- endfor %}
            {%- for name in reporting_figures %} {{ commerce.nothing_reported() }}, {%- endfor %}
            0,
            true,
            dates.date_day
        from spans
        inner join dates on spans.last_business_date < dates.date_day and dates.date_day <= spans.end_date
        left join
            daily
            on spans.store_key = daily.store_key
            and spans.currency_code = daily.currency_code
            and dates.date_day = daily.business_date
        where daily.store_key is null
    )

select
    {{ dbt_utils.generate_surrogate_key(["days.store_key", "days.currency_code", "days.business_date"]) }}
    as sales_day_key,
    days.store_key,
    spans.platform,
    spans.store_id,
    days.currency_code,
    days.order_count,
    {%- for name in figures + reporting_figures %} cast(days.{{ name }} as decimal(18, 4)) as {{ name }}, {%- endfor %}
    days.rows_without_rate,
    days.is_added,
    days.business_date,
    cast({{ dbt.date_trunc("month", "days.business_date") }} as date) as month_start_date,
    cast({{ dbt.date_trunc("quarter", "days.business_date") }} as date) as quarter_start_date,
    cast({{ dbt.date_trunc("year", "days.business_date") }} as date) as year_start_date,
    spans.first_business_date,
    spans.last_business_date
from days
inner join spans on days.store_key = spans.store_key and days.currency_code = spans.currency_code
