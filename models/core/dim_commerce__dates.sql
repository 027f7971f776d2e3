with
    numbers as ({{ dbt_utils.generate_series(40000) }}),

    bounds as (
        select min(business_date) as first_date, max(business_date) as last_date
        from {{ ref("commerce__sales_ledger") }}
    ),

    days as (
        select
            cast(
                {{ dbt.dateadd("day", "numbers.generated_number - 1", "cast('1970-01-01' as date)") }} as date
            ) as date_day
        from numbers
    )

select
    days.date_day,
    {{ commerce.date_part("year", "days.date_day") }} as year_number,
    {{ commerce.date_part("quarter", "days.date_day") }} as quarter_number,
    {{ commerce.date_part("month", "days.date_day") }} as month_number,
    {{ commerce.date_part("day", "days.date_day") }} as day_of_month,
    {{ commerce.date_part("isodow", "days.date_day") }} as day_of_week,
    {{ commerce.date_part("week", "days.date_day") }} as iso_week_number,
    {{ commerce.date_part("isoyear", "days.date_day") }} as iso_year_number,
    {{ commerce.date_part("isodow", "days.date_day") }} in (6, 7) as is_weekend,
    cast({{ dbt.date_trunc("week", "days.date_day") }} as date) as week_start_date,
    cast({{ dbt.date_trunc("month", "days.date_day") }} as date) as month_start_date,
    cast({{ dbt.date_trunc("quarter", "days.date_day") }} as date) as quarter_start_date
from days
inner join bounds on days.date_day between bounds.first_date and bounds.last_date
