{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines")) }}

with
    sales as (
        select
            *,
            -- an account that is not landed is a person of its own
            case
                when person_key = {{ commerce.unknown_key() }} then customer_key else person_key
            end as known_person_key,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__sales") }}
    ),

    products as (
        select product_key, product_id, product_title, category
        from {{ ref("dim_commerce__products") }}
        where is_current
    ),

    monthly as (
        select
            store_key,
            known_person_key as person_key,
            product_key,
            platform,
            store_id,
            currency_code,
            month_start_date,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }}
        from sales
        group by store_key, known_person_key, product_key, platform, store_id, currency_code, month_start_date
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            [
                "monthly.store_key",
                "monthly.person_key",
                "monthly.product_key",
                "monthly.currency_code",
                "monthly.month_start_date",
            ]
        )
    }} as customer_product_monthly_key,
    monthly.store_key,
    monthly.person_key,
    monthly.product_key,
    monthly.platform,
    monthly.store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    monthly.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    monthly.order_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} monthly.{{ name }}, {%- endfor %}
    monthly.rows_without_rate,
    monthly.month_start_date
from monthly
left join products on monthly.product_key = products.product_key
