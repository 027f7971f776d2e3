{% macro raw_table_of(platform, staging) %}
    {#- The raw table that stg_commerce_<platform>__<staging> reads, as the registry says: a name, or several as in commerce.raw_names; the name of the model where it lists names only. -#}
    {%- set tables = (commerce.platforms().get(platform) or commerce.adapters()[platform]).staging -%}
    {%- do return(tables[staging] if tables is mapping else staging) -%}
{% endmacro %}
