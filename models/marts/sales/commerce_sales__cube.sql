{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = commerce.cube_figures() %}
{%- set store = ["store_key", "platform", "store_id", "currency_code"] %}
{%- set place = ["geography_level", "category_level", "country_code", "region", "city", "category"] %}
{%- set time = ["year_number", "quarter_number", "month_number"] %}

with
    months as (
        select
            *,
            {%- for part in ["year", "quarter", "month"] %}
                {{ commerce.date_part(part, "month_start_date") }} as {{ part }}_number{{ "," if not loop.last }}
            {%- endfor %}
        from {{ ref("int_commerce_sales__cube_months") }}
    ),

    -- months are summed to quarters, years and all time last: their subtotals over places and categories are few
    cubed as (
        select
            {{ (store + place + time) | join(", ") }},
            case
                when grouping(month_number) = 0
                then 'month'
                when grouping(quarter_number) = 0
                then 'quarter'
                when grouping(year_number) = 0
                then 'year'
                else 'all'
            end as time_level,
            {{ commerce.add_figures(figures) }},
            cast(sum(rows_without_rate) as {{ dbt.type_int() }}) as rows_without_rate,
            min(month_start_date) as first_month_start_date
        from months
        group by
            grouping sets (  -- noqa: PRS
                {%- for times in range(4) %}
                    ({{ (store + place + time[:times]) | join(", ") }}){{ "," if not loop.last }}
                {%- endfor %}
            )
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "time_level"] + place + time) }} as cube_key,
    {{ store | join(", ") }},
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    geography_level,
    time_level,
    category_level,
    country_code,
    region,
    city,
    category,
    {{ time | join(", ") }},
    {%- for name in figures %} {{ name }}, {%- endfor %}
    rows_without_rate,
    case
        when time_level = 'month'
        then first_month_start_date
        when time_level = 'quarter'
        then cast({{ dbt.date_trunc("quarter", "first_month_start_date") }} as date)
        when time_level = 'year'
        then cast({{ dbt.date_trunc("year", "first_month_start_date") }} as date)
    end as period_start_date
from cubed
