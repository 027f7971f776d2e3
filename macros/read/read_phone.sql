{% macro read_phone(value) -%}
    {#- A landed telephone number as digits with an optional leading plus; null where it has no digit. -#}
    {{ return(adapter.dispatch("read_phone", "commerce")(value)) }}
{%- endmacro %}

{% macro default__read_phone(value) -%}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case when {{ text }} like '+%' then '+' else '' end || nullif(regexp_replace({{ text }}, '[^0-9]', ''), '')
{%- endmacro %}

{% macro duckdb__read_phone(value) -%} {{ commerce.all_digits(value) }} {%- endmacro %}

{% macro postgres__read_phone(value) -%} {{ commerce.all_digits(value) }} {%- endmacro %}

{% macro all_digits(value) -%}
    {#- Engines whose regexp_replace stops after the first match unless told otherwise. -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case when {{ text }} like '+%' then '+' else '' end || nullif(regexp_replace({{ text }}, '[^0-9]', '', 'g'), '')
{%- endmacro %}
