{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount", "total_sales_amount"] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}

with
    orders as ({{ commerce.person_orders() }}),

    people as (
        select
            known_person_key as person_key,
            currency_code,
            count(distinct case when has_goods then store_key end) as store_count,
            count(case when has_goods then 1 end) as order_count,
            {{ commerce.add_figures(figures) }},
            {{ commerce.rows_without_rate() }},
            min(case when has_goods then business_date end) as first_order_date,
            max(case when has_goods then business_date end) as last_order_date
        from orders
        group by known_person_key, currency_code
        having count(case when has_goods then 1 end) > 0
    )

select
    {{ dbt_utils.generate_surrogate_key(["person_key", "currency_code"]) }} as customer_lifetime_value_key,
    person_key,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    store_count,
    order_count,
    {%- for name in figures %} {{ name }}, {%- endfor %}
    rows_without_rate,
    {{ commerce.divide_amount("net_amount", "1", "order_count", "1") }} as average_order_amount,
    {{ dbt.datediff("first_order_date", "last_order_date", "day") }} as tenure_days,
    first_order_date,
    last_order_date
from people
