{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

{%- set figures = commerce.cube_figures() %}
{%- set fixed = ["store_key", "platform", "store_id", "currency_code", "month_start_date"] %}
{%- set geography = ["country_code", "region", "city"] %}
{%- set sets = [] %}
{%- for places in range(4) %}
    {%- do sets.append(fixed + geography[:places]) %} {%- do sets.append(fixed + geography[:places] + ["category"]) %}
{%- endfor %}

with
    sales as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__sales") }}
    ),

    places as (select * from {{ ref("int_commerce_sales__places") }}),

    products as (select product_key, category from {{ ref("dim_commerce__products") }} where is_current),

    -- what is not known has a name, so that a null is always a subtotal
    details as (
        select
            sales.store_key,
            sales.platform,
            sales.store_id,
            sales.currency_code,
            coalesce(places.country_code, 'unknown') as country_code,
            coalesce(places.region, 'unknown') as region,
            coalesce(places.city, 'unknown') as city,
            coalesce(products.category, 'unknown') as category,
            sales.month_start_date,
            {{ commerce.add_figures(figures, "sales") }},
            {{ commerce.rows_without_rate("sales") }}
        from sales
        inner join places on sales.order_key = places.order_key
        left join products on sales.product_key = products.product_key
        group by
            sales.store_key,
            sales.platform,
            sales.store_id,
            sales.currency_code,
            coalesce(places.country_code, 'unknown'),
            coalesce(places.region, 'unknown'),
            coalesce(places.city, 'unknown'),
            coalesce(products.category, 'unknown'),
            sales.month_start_date
    ),

    leveled as (
        select
            {{ (fixed + geography) | join(", ") }},
            category,
            case
                when grouping(city) = 0
                then 'city'
                when grouping(region) = 0
                then 'region'
                when grouping(country_code) = 0
                then 'country'
                else 'all'
            end as geography_level,
            case when grouping(category) = 0 then 'category' else 'all' end as category_level,
            {{ commerce.add_figures(figures) }},
            sum(rows_without_rate) as rows_without_rate
        from details
        group by grouping sets ({%- for set in sets %}({{ set | join(", ") }}){{ "," if not loop.last }} {%- endfor %})  -- noqa: PRS
    )

select *
from leveled
