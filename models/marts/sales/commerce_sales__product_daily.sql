{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

{%- set running = ["net_amount", "total_sales_amount", "sold_quantity"] + commerce.reporting_figures(
    ["net_amount", "total_sales_amount"]
) %}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    products as (
        select product_key, product_id, product_title, category
        from {{ ref("dim_commerce__products") }}
        where is_current
    ),

    daily as (
        select
            store_key,
            product_key,
            platform,
            store_id,
            currency_code,
            business_date,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }}
        from sales
        group by store_key, product_key, platform, store_id, currency_code, business_date
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["daily.store_key", "daily.product_key", "daily.currency_code", "daily.business_date"]
        )
    }} as product_daily_key,
    daily.store_key,
    daily.product_key,
    daily.platform,
    daily.store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    daily.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    daily.order_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} daily.{{ name }}, {%- endfor %}
    daily.rows_without_rate,
    {%- for name in running %}
        cast(
            sum(daily.{{ name }}) over (
                partition by daily.store_key, daily.product_key, daily.currency_code, daily.month_start_date
                order by daily.business_date
                rows between unbounded preceding and current row
            ) as decimal(18, 4)
        ) as month_to_date_{{ name }},
    {%- endfor %}
    cast(
        sum(daily.rows_without_rate) over (
            partition by daily.store_key, daily.product_key, daily.currency_code, daily.month_start_date
            order by daily.business_date
            rows between unbounded preceding and current row
        ) as {{ dbt.type_bigint() }}
    ) as month_to_date_rows_without_rate,
    daily.business_date,
    daily.month_start_date
from daily
left join products on daily.product_key = products.product_key
