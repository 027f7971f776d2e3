{% macro read_phone(value) -%}
    {#- A landed telephone number as digits with an optional leading plus, its extension left out; null where it has no digit. -#}
    {%- set text = "cast(" ~ value ~ " as " ~ dbt.type_string() ~ ")" -%}
    {%- set number = "regexp_replace(" ~ text ~ ", '" ~ commerce.phone_extension_pattern() ~ "', '')" -%}
    {{ return(adapter.dispatch("read_phone", "commerce")(number)) }}
{%- endmacro %}

{% macro phone_extension_pattern() %}
    {#- The end of a number such as +1-539-402-0259x123 or 0300 1234 ext. 12, with the digits as its group. -#}
    {%- do return("[eE]?[xX][tT]?[.: ]*([0-9]{1,6}) *$") -%}
{% endmacro %}

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
