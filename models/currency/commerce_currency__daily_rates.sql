{%- set days = commerce.rate_max_age_days() + 1 %}

with
    rates as (
        select *, lead(rate_date) over (partition by currency_code order by rate_date) as next_rate_date
        from {{ ref("commerce_currency__rates") }}
    ),

    ages as ({{ dbt_utils.generate_series(days) }})

select
    rates.reporting_currency_code,
    rates.currency_code,
    rates.rate,
    rates.is_derived,
    cast({{ dbt.dateadd("day", "ages.generated_number - 1", "rates.rate_date") }} as date) as date_day,
    rates.rate_date
from rates
inner join
    ages
    on ages.generated_number
    <= coalesce({{ dbt.datediff("rates.rate_date", "rates.next_rate_date", "day") }}, {{ days }})
