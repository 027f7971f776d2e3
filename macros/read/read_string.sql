{% macro read_string(value) -%}
    {#- A landed text as it stands; null where it is empty. -#}
    nullif(cast({{ value }} as {{ dbt.type_string() }}), '')
{%- endmacro %}
