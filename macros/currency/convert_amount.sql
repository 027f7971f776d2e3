{% macro convert_amount(amount, rate) -%}
    {#- An amount at a rate, with four decimals, half away from zero; null where either is. Not rounded to the minor unit, so that rows add up. -#}
    cast(cast({{ amount }} as decimal(18, 4)) * cast({{ rate }} as decimal(28, 12)) as decimal(18, 4))
{%- endmacro %}
