{% macro read_word(value) -%}
    {#- A trimmed text of a file without types, in which NULL, N/A, NaN and None mean that nothing is known. -#}
    case when {{ commerce.is_value(value, true) }} then trim(cast({{ value }} as {{ dbt.type_string() }})) end
{%- endmacro %}
