{% macro multiply_amounts(amount, factor) -%}
    {#-
      The product of two decimal(18, 4), such as a price and a quantity, with four decimals, half away from zero; null where it is no
      amount any more: commerce.amount_limit or above.
    -#}
    {{ return(adapter.dispatch("multiply_amounts", "commerce")(amount, factor)) }}
{%- endmacro %}

{% macro default__multiply_amounts(amount, factor) -%}
    {%- set product = "cast(" ~ amount ~ " as decimal(38, 4)) * (" ~ factor ~ ")" -%}
    case when abs({{ product }}) < {{ commerce.amount_limit() }} then cast({{ product }} as decimal(18, 4)) end
{%- endmacro %}

{% macro duckdb__multiply_amounts(amount, factor) -%}
    {#- DuckDB gives the product of two decimal(18, 4) 18 digits, eight of them decimals, and refuses what has more; 38 digits are slow. -#}
    case
        when abs(cast({{ amount }} as double) * cast({{ factor }} as double)) < 1000000000
        then cast(cast({{ amount }} as decimal(18, 4)) * cast({{ factor }} as decimal(18, 4)) as decimal(18, 4))
        else {{ commerce.default__multiply_amounts(amount, "cast(" ~ factor ~ " as decimal(18, 4))") }}
    end
{%- endmacro %}
