{% macro read_currency(value) -%}
    {#- A landed ISO 4217 code in capitals; null where it is none. -#}
    {%- set text = "upper(trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ ")))" -%}
    case when {{ text }} in ('{{ commerce.currency_codes() | join("', '") }}') then {{ text }} end
{%- endmacro %}
