{% macro date_part(part, date) -%}
    {#- A part of a date as an integer: year, quarter, month, day, week (ISO), isoyear, isodow (1 is Monday). -#}
    {{ return(adapter.dispatch("date_part", "commerce")(part, date)) }}
{%- endmacro %}

{% macro default__date_part(part, date) -%}
    cast(extract({{ part }} from {{ date }}) as {{ dbt.type_int() }})
{%- endmacro %}
