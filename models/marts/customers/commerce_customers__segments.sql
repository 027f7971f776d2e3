{{ config(enabled=commerce.is_fed("orders")) }}

{%- set figures = ["gross_amount", "discount_amount", "reversal_amount", "net_amount", "total_sales_amount"] %}
{%- set figures = figures + commerce.reporting_figures(figures) %}

with
    orders as ({{ commerce.person_orders() }}),

    last_days as (select * from {{ ref("commerce_ledger__last_days") }}),

    people as (
        select
            orders.store_key,
            orders.known_person_key as person_key,
            orders.platform,
            orders.store_id,
            orders.currency_code,
            count(case when orders.has_goods then 1 end) as order_count,
            {{ commerce.add_figures(figures, "orders") }},
            {{ commerce.rows_without_rate("orders") }},
            min(case when orders.has_goods then orders.business_date end) as first_order_date,
            max(case when orders.has_goods then orders.business_date end) as last_order_date
        from orders
        group by orders.store_key, orders.known_person_key, orders.platform, orders.store_id, orders.currency_code
        having count(case when orders.has_goods then 1 end) > 0
    ),

    ranked as (
        select
            people.*,
            -- an order dated ahead is one of the last day
            greatest(
                {{ dbt.datediff("people.last_order_date", "last_days.last_business_date", "day") }}, 0
            ) as days_since_last_order,
            count(*) over (partition by people.store_key, people.currency_code) as people_count,
            rank() over (
                partition by people.store_key, people.currency_code order by people.net_amount desc
            ) as value_rank,
            rank() over (
                partition by people.store_key, people.currency_code order by people.order_count desc
            ) as frequency_rank,
            rank() over (
                partition by people.store_key, people.currency_code order by people.last_order_date desc
            ) as recency_rank
        from people
        inner join last_days on people.store_key = last_days.store_key
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "person_key", "currency_code"]) }} as customer_segment_key,
    store_key,
    person_key,
    platform,
    store_id,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    case
        when net_amount <= 0
        then 'none'
        when (value_rank - 1) * 100 < people_count * 20
        then 'high'
        when (value_rank - 1) * 100 < people_count * 50
        then 'medium'
        else 'low'
    end as value_tier,
    case when order_count = 1 then 'once' when order_count <= 3 then 'repeat' else 'frequent' end as frequency_tier,
    {{ commerce.quintile("recency_rank", "people_count") }} as recency_score,
    {{ commerce.quintile("frequency_rank", "people_count") }} as frequency_score,
    {{ commerce.quintile("value_rank", "people_count") }} as monetary_score,
    order_count,
    {%- for name in figures %} {{ name }}, {%- endfor %}
    rows_without_rate,
    {{ commerce.divide_amount("net_amount", "1", "order_count", "1") }} as average_order_amount,
    days_since_last_order,
    first_order_date,
    last_order_date
from ranked
