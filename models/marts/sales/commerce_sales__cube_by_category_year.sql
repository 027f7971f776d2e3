{{ config(materialized="view") }}

{%- set figures = [
    "gross_amount",
    "discount_amount",
    "reversal_amount",
    "net_amount",
    "total_sales_amount",
    "sold_quantity",
    "reversed_quantity",
] %}

with cube as (select * from {{ ref("commerce_sales__cube") }})

select
    cube_key,
    store_key,
    platform,
    store_id,
    currency_code,
    reporting_currency_code,
    category,
    year_number,
    {%- for name in figures + commerce.reporting_figures(figures) %} {{ name }}, {%- endfor %}
    rows_without_rate,
    period_start_date
from cube
where geography_level = 'all' and time_level = 'year' and category_level = 'category'
