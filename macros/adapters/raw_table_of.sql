{% macro raw_table_of(platform, staging) %}
    {#- The raw table that stg_commerce_<platform>__<staging> reads, as the registry says; the same name where it lists names only. -#}
    {%- set tables = commerce.adapters()[platform].staging -%}
    {%- do return(tables[staging] if tables is mapping else staging) -%}
{% endmacro %}
