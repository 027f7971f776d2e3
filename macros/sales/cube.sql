{% macro cube_figures() %}
    {#- The figures of the sales cube, those in the reporting currency included. -#}
    {%- set figures = [
        "gross_amount",
        "discount_amount",
        "reversal_amount",
        "net_amount",
        "total_sales_amount",
        "sold_quantity",
        "reversed_quantity",
    ] -%}
    {%- do return(figures + commerce.reporting_figures(figures)) -%}
{% endmacro %}

{% macro cube_level(members, geography_level="all", time_level="all", category_level="all") -%}
    {#- One level of commerce_sales__cube, whose rows add up: its members and figures. members: the columns that tell its rows apart. -#}
    select
        cube_key,
        store_key,
        platform,
        store_id,
        currency_code,
        reporting_currency_code,
        {{ members | join(", ") }},
        {{ commerce.cube_figures() | join(", ") }},
        rows_without_rate,
        period_start_date
    from {{ ref("commerce_sales__cube") }}
    where
        geography_level = '{{ geography_level }}'
        and time_level = '{{ time_level }}'
        and category_level = '{{ category_level }}'
{%- endmacro %}
