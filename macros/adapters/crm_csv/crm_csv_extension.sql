{% macro crm_csv_extension(phone) -%}
    {#- The extension of a telephone number (a SQL expression) such as +1-539-402-0259x123; null where it has none. -#}
    nullif({{ commerce.extract_group(phone, commerce.phone_extension_pattern()) }}, '')
{%- endmacro %}
