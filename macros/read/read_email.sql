{% macro read_email(value) -%}
    {#- A landed e-mail address, trimmed and in lower case; null where nothing is left. -#}
    nullif(lower(trim(cast({{ value }} as {{ dbt.type_string() }}))), '')
{%- endmacro %}
