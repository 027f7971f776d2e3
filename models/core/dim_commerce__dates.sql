{%- set first_month = commerce.fiscal_first_month() %}

with
    numbers as ({{ dbt_utils.generate_series(65379) }}),

    extremes as (
        select {{ commerce.first_and_last_date(["business_date"]) }}
        from {{ ref("commerce__sales_ledger") }}
        {%- for entity, columns in commerce.dated_columns().items() %}
            union all
            select {{ commerce.first_and_last_date(columns) }}
            from {{ ref("commerce__" ~ entity) }}
        {%- endfor %}
    ),

    -- whole years, of a day more on both sides: in the zone of its store an instant may be of the year beside it
    bounds as (
        select
            cast({{ dbt.date_trunc("year", dbt.dateadd("day", -1, "min(first_date)")) }} as date) as first_date,
            cast(
                {{ dbt.dateadd("year", 1, dbt.date_trunc("year", dbt.dateadd("day", 1, "max(last_date)"))) }} as date
            ) as end_date
        from extremes
    ),

    days as (
        select
            cast(
                {{ dbt.dateadd("day", "numbers.generated_number - 1", "cast('1900-01-01' as date)") }} as date
            ) as date_day
        from numbers
    ),

    calendar as (
        select
            days.date_day,
            {{ commerce.date_part("year", "days.date_day") }} as year_number,
            {{ commerce.date_part("month", "days.date_day") }} as month_number,
            mod({{ commerce.date_part("month", "days.date_day") }} + {{ 12 - first_month }}, 12)
            + 1 as fiscal_period_number,
            cast({{ dbt.date_trunc("month", "days.date_day") }} as date) as month_start_date,
            cast({{ dbt.date_trunc("year", "days.date_day") }} as date) as year_start_date
        from days
        inner join bounds on days.date_day >= bounds.first_date and days.date_day < bounds.end_date
    )

select
    date_day,
    year_number,
    {{ commerce.date_part("quarter", "date_day") }} as quarter_number,
    month_number,
    {{ commerce.date_part("day", "date_day") }} as day_of_month,
    {{ dbt.datediff("year_start_date", "date_day", "day") }} + 1 as day_of_year,
    {{ commerce.date_part("isodow", "date_day") }} as day_of_week,
    {{ commerce.date_part("week", "date_day") }} as iso_week_number,
    {{ commerce.date_part("isoyear", "date_day") }} as iso_year_number,
    year_number
    + case when {{ first_month }} > 1 and month_number >= {{ first_month }} then 1 else 0 end as fiscal_year_number,
    case
        when fiscal_period_number <= 3
        then 1
        when fiscal_period_number <= 6
        then 2
        when fiscal_period_number <= 9
        then 3
        else 4
    end as fiscal_quarter_number,
    fiscal_period_number,
    {{ commerce.date_part("isodow", "date_day") }} in (6, 7) as is_weekend,
    cast({{ dbt.date_trunc("week", "date_day") }} as date) as week_start_date,
    month_start_date,
    cast({{ dbt.date_trunc("quarter", "date_day") }} as date) as quarter_start_date,
    year_start_date,
    cast(
        {{ dbt.dateadd("month", "-mod(fiscal_period_number - 1, 3)", "month_start_date") }} as date
    ) as fiscal_quarter_start_date,
    cast({{ dbt.dateadd("month", "1 - fiscal_period_number", "month_start_date") }} as date) as fiscal_year_start_date
from calendar
