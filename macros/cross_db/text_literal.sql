{% macro text_literal(value) %}
    {#- A value of a setting as a SQL text, quotes escaped; a typed null for none. -#}
    {%- if value is none or value is undefined -%} cast(null as {{ dbt.type_string() }})
    {%- else -%}
        {%- set quoted = dbt.string_literal(value | string | replace("'", "''")) -%} cast(
            {{ quoted }} as {{ dbt.type_string() }}
        )
    {%- endif -%}
{% endmacro %}
