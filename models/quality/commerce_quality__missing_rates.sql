with
    orders as (select * from {{ ref("fct_commerce__orders") }} where has_movements),

    payments as (select * from {{ ref("fct_commerce__payments") }}),

    rates as (select currency_code, rate_date from {{ ref("commerce_currency__rates") }}),

    missing as (
        select 'orders' as fact, order_key, currency_code, business_date, total_sales_amount as amount
        from orders
        where reporting_rate is null and reporting_currency_code is not null
        union all
        select 'payments', order_key, currency_code, business_date, paid_amount
        from payments
        where reporting_rate is null and reporting_currency_code is not null
    ),

    days as (
        select
            fact,
            currency_code,
            business_date,
            count(*) as row_count,
            count(distinct order_key) as order_count,
            cast(sum(amount) as decimal(18, 4)) as amount
        from missing
        group by fact, currency_code, business_date
    ),

    last_rates as (
        select days.fact, days.currency_code, days.business_date, max(rates.rate_date) as last_rate_date
        from days
        inner join rates on days.currency_code = rates.currency_code and days.business_date >= rates.rate_date
        group by days.fact, days.currency_code, days.business_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["days.fact", "days.currency_code", "days.business_date"]) }}
    as missing_rate_key,
    days.fact,
    days.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    days.row_count,
    days.order_count,
    days.amount,
    days.business_date,
    last_rates.last_rate_date
from days
left join
    last_rates
    on days.fact = last_rates.fact
    and days.currency_code = last_rates.currency_code
    and days.business_date = last_rates.business_date
