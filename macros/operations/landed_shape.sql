{% macro landed_shape(platform, store, tables) %}
    {#-
      The shape whose needed columns the raw table of a store's orders has: what the store or the var says, unless another fits better;
      none where the platform has one only. tables: as in commerce.staged_tables. Only in an operation.
    -#}
    {%- set shapes = commerce.platform_shapes(platform) -%}
    {%- if not shapes -%} {%- do return(none) -%} {%- endif -%}
    {%- set orders = commerce.raw_table_of(platform, commerce.main_staging(platform).orders.staging) -%}
    {%- set of_orders = tables | selectattr("table", "equalto", orders) | list -%}
    {%- set declared = commerce.shape_of(platform, store) -%}
    {%- set best = {} -%}
    {%- for name in [declared] + (shapes.names | reject("equalto", declared) | list) -%}
        {%- set candidate = {} -%}
        {%- do candidate.update(store) -%}
        {%- do candidate.update({shapes.setting: name}) -%}
        {%- set gaps = commerce.raw_gaps(platform, candidate, of_orders) -%}
        {%- set lacks = (gaps.tables | length) + (gaps.required | length) -%}
        {%- if not best or lacks < best.lacks -%} {%- do best.update({"name": name, "lacks": lacks}) -%} {%- endif -%}
    {%- endfor -%}
    {%- do return(best.name) -%}
{% endmacro %}
