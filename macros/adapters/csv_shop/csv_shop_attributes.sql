{% macro csv_shop_attributes(relation, table, entity, id) -%}
    {#- The columns that commerce_csv_shop_columns lists as attributes of a table, as rows for commerce.conform_attributes; each select follows a `union all`. -#}
    {%- set names = {} -%}
    {%- for raw in commerce.csv_shop_mapping(table).attributes -%}
        {%- do names.update({"attribute_" ~ loop.index: raw}) -%}
    {%- endfor -%}
    {%- if names %}
        union all
        {{ commerce.unpivot_attributes(relation, entity, id, names) }}
    {%- endif %}
{%- endmacro %}
