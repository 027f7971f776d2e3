{% macro stores_with_table(platform, table) %}
    {#-
      The stores of a platform that have a raw table, each with raw_table, the name that it bears there. table: as in
      commerce.raw_names; of several names the first that the store's settings do not name as missing.
    -#}
    {%- set stores = [] -%}
    {%- for store in commerce.stores(platform) -%}
        {%- set names = [] -%}
        {%- for name in commerce.raw_names(table, commerce.shape_of(platform, store)) if name not in (store.missing_tables or []) -%}
            {%- do names.append(name) -%}
        {%- endfor -%}
        {%- if names -%}
            {%- set found = {"raw_table": names | first} -%}
            {%- do found.update(store) -%}
            {%- do stores.append(found) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(stores) -%}
{% endmacro %}
