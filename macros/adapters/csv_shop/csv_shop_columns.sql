{% macro csv_shop_columns(table) %}
    {#- The columns of a csv_shop table as commerce.stage_raw takes them: its fields, then attribute_1, attribute_2 and so on. -#}
    {%- set mapping = commerce.csv_shop_mapping(table) -%}
    {%- set columns = mapping.fields -%}
    {%- for raw in mapping.attributes -%}
        {%- do columns.update({"attribute_" ~ loop.index: {"type": "string", "raw": raw}}) -%}
    {%- endfor -%}
    {%- do return(columns) -%}
{% endmacro %}
