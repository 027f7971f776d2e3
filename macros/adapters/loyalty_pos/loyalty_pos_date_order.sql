{% macro loyalty_pos_date_order() %}
    {#- The var commerce_loyalty_pos_date_order: how 11/8/2018 is meant in dim_temps; dates like 2018-11-08 are read in any order. -#}
    {%- set order = var("commerce_loyalty_pos_date_order", "dmy") -%}
    {%- if order not in ["auto", "ymd", "mdy", "dmy"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_loyalty_pos_date_order: '" ~ order ~ "' must be one of auto, ymd, mdy, dmy"
        ) -%}
    {%- endif -%}
    {%- do return(order) -%}
{% endmacro %}
