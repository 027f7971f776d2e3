{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount"] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}

with
    orders as ({{ commerce.person_orders() }}),

    preferred as (select * from {{ ref("int_commerce_customers__preferences") }}),

    people as (
        select
            store_key,
            known_person_key as person_key,
            platform,
            store_id,
            currency_code,
            count(case when has_goods then 1 end) as order_count,
            {{ commerce.add_figures(figures) }},
            {{ commerce.rows_without_rate() }},
            min(case when has_goods then business_date end) as first_order_date,
            max(case when has_goods then business_date end) as last_order_date
        from orders
        group by store_key, known_person_key, platform, store_id, currency_code
        having count(case when has_goods then 1 end) > 0
    )

select
    {{ dbt_utils.generate_surrogate_key(["people.store_key", "people.person_key", "people.currency_code"]) }}
    as customer_behavior_key,
    people.store_key,
    people.person_key,
    people.platform,
    people.store_id,
    people.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    preferred.preferred_category,
    preferred.preferred_sales_channel,
    preferred.preferred_payment_method,
    cast(preferred.preferred_day_of_week as {{ dbt.type_int() }}) as preferred_day_of_week,
    people.order_count,
    {%- for name in figures %} people.{{ name }}, {%- endfor %}
    people.rows_without_rate,
    {{ commerce.share("people.discount_amount", "people.gross_amount") }} as discount_share,
    {{ commerce.share("people.reversal_amount", "people.gross_amount - people.discount_amount") }} as reversal_share,
    {{
        commerce.share(
            dbt.datediff("people.first_order_date", "people.last_order_date", "day"), "people.order_count - 1"
        )
    }} as average_days_between_orders,
    people.first_order_date,
    people.last_order_date
from people
left join
    preferred
    on people.store_key = preferred.store_key
    and people.person_key = preferred.person_key
    and people.currency_code = preferred.currency_code
