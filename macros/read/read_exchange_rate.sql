{% macro read_exchange_rate(value) -%}
    {#- A landed price of a currency as decimal(28, 12); null where it is none or not above zero. -#}
    case when {{ commerce.read_rate(value) }} > 0 then {{ commerce.read_rate(value) }} end
{%- endmacro %}
