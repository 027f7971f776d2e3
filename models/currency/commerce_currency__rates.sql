{%- set reporting_currency = commerce.reporting_currency_code() %}
{%- set base_currency = commerce.text_literal((commerce.exchange_rates() or {}).base_currency_code) %}

with
    quotes as (
        select
            *,
            -- of equal pairs that two feeds land, the later loaded
            row_number() over (
                partition by from_currency_code, to_currency_code, rate_date
                order by _synced_at desc nulls last, exchange_rate_key asc
            ) as choice
        from {{ ref("commerce__exchange_rates") }}
        where rate > 0 and from_currency_code <> to_currency_code and not is_deleted
    ),

    pairs as (select from_currency_code, to_currency_code, rate_date, rate from quotes where choice = 1),

    -- what a currency costs in the base, or how much of it one unit of the base costs; the base itself costs one
    priced as (
        select from_currency_code as currency_code, rate_date, rate as price, cast(null as decimal(28, 12)) as quote
        from pairs
        where to_currency_code = {{ base_currency }}
        union all
        select to_currency_code, rate_date, null, rate
        from pairs
        where from_currency_code = {{ base_currency }}
        union all
        select {{ base_currency }}, rate_date, 1, null
        from pairs
        where {{ base_currency }} in (from_currency_code, to_currency_code)
    ),

    by_base as (
        select
            currency_code,
            rate_date,
            cast(max(price) as decimal(28, 12)) as price,
            cast(case when max(price) is null then max(quote) end as decimal(28, 12)) as quote
        from priced
        group by currency_code, rate_date
    ),

    reporting as (select * from by_base where currency_code = {{ reporting_currency }}),

    found as (
        select from_currency_code as currency_code, rate_date, rate, false as is_derived
        from pairs
        where to_currency_code = {{ reporting_currency }}
        union all
        select
            by_base.currency_code,
            by_base.rate_date,
            {{ commerce.cross_rate("by_base.price", "by_base.quote", "reporting.price", "reporting.quote") }},
            true
        from by_base
        inner join reporting on by_base.rate_date = reporting.rate_date
        where by_base.currency_code <> {{ reporting_currency }}
    ),

    ranked as (
        select
            *,
            row_number() over (
                partition by currency_code, rate_date order by case when is_derived then 1 else 0 end
            ) as choice
        from found
        where rate > 0
    )

select {{ reporting_currency }} as reporting_currency_code, currency_code, rate, is_derived, rate_date
from ranked
where choice = 1
