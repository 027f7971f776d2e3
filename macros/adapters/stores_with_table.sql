{% macro stores_with_table(platform, table) %}
    {#- The stores of a platform whose settings do not name the raw table as missing. -#}
    {%- set stores = [] -%}
    {%- for store in commerce.stores(platform) if table not in (store.missing_tables or []) -%}
        {%- do stores.append(store) -%}
    {%- endfor -%}
    {%- do return(stores) -%}
{% endmacro %}
