{% macro as_said(column) -%}
    {#- A value of any type as text for a message; the word null where there is none. -#}
    coalesce(cast({{ column }} as {{ dbt.type_string() }}), 'null')
{%- endmacro %}
