{% macro read_rate(value) -%}
    {#- A landed rate as decimal(28, 12). -#}
    {{ commerce.read_amount(value, "decimal(28, 12)") }}
{%- endmacro %}
