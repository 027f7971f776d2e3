{% macro nothing_reported() -%}
    {#- The reporting amount of what never happened: 0, or null without a reporting currency. -#}
    cast({{ "0" if commerce.reporting_currency() else "null" }} as decimal(18, 4))
{%- endmacro %}
