{% macro join_ids(columns) -%}
    {#- A native id made of several columns, joined by a dash. -#}
    {%- for column in columns -%}
        cast({{ column }} as {{ dbt.type_string() }}){{ " || '-' || " if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
