{% macro event_retail_customer_id(number) -%}
    {#- A customer's number (a SQL expression) as the id that commerce_event_retail_customer_id_format makes of it: 1 is CUST001. -#}
    {%- set format = commerce.event_retail_setting("customer_id_format") -%}
    {%- set prefix = format | replace("0", "") -%}
    {%- set digits = format | length - prefix | length -%}
    {{ commerce.text_literal(prefix) }}
    || case when length({{ number }}) < {{ digits }} then lpad({{ number }}, {{ digits }}, '0') else {{ number }} end
{%- endmacro %}
