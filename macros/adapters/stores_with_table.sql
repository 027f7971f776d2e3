{% macro stores_with_table(platform, table) %}
    {#-
      The stores of a platform that have a raw table, each with raw_table, the name that it bears there, and its shape (none where there is one only). table: as in
      commerce.raw_names; of several names the first that the store's settings do not name as missing.
    -#}
    {%- set shapes = commerce.platform_shapes(platform) -%}
    {%- set stores = [] -%}
    {%- for store in commerce.stores(platform) -%}
        {%- set shape = store.get(shapes.setting, shapes.default) if shapes else none -%}
        {%- set names = [] -%}
        {%- for name in commerce.raw_names(table, shape) if name not in (store.missing_tables or []) -%}
            {%- do names.append(name) -%}
        {%- endfor -%}
        {%- if names -%}
            {%- set found = {"raw_table": names | first, "shape": shape} -%}
            {%- do found.update(store) -%}
            {%- do stores.append(found) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(stores) -%}
{% endmacro %}
