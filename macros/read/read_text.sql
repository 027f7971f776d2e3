{% macro read_text(value) -%}
    {#- A landed value as trimmed text; null where nothing is left. -#}
    nullif(trim(cast({{ value }} as {{ dbt.type_string() }})), '')
{%- endmacro %}
