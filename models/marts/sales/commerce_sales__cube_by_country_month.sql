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
    country_code,
    year_number,
    quarter_number,
    month_number,
    {%- for name in figures + commerce.reporting_figures(figures) %} {{ name }}, {%- endfor %}
    rows_without_rate,
    period_start_date
from cube
where geography_level = 'country' and time_level = 'month' and category_level = 'all'
