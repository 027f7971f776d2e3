{% macro fresh_table(platform, shape, tables) %}
    {#-
      The raw table whose freshness is that of a store: that of its orders, of their lines where no row is an order, else of what people do.
      tables: as in commerce.staged_tables; the first of them where the platform has none of these.
    -#}
    {%- set feeds = commerce.platforms().get(platform) or commerce.custom_adapters().get(platform) -%}
    {%- set main = dict(feeds.main or {}, **commerce.main_staging(platform)) -%}
    {%- set named = [] -%}
    {%- for entity in ["orders", "order_lines", "payments", "interactions", "leads"] if main.get(entity) -%}
        {%- do named.extend(commerce.raw_names(commerce.raw_table_of(platform, main[entity].staging), shape)) -%}
    {%- endfor -%}
    {%- do return((named + commerce.raw_names(tables[0].table, shape)) | first) -%}
{% endmacro %}
