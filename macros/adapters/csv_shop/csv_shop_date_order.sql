{% macro csv_shop_date_order() %}
    {#- The var commerce_csv_shop_date_order: how 11/8/2018 is meant; auto decides by the dates of each store. -#}
    {%- set order = var("commerce_csv_shop_date_order", "auto") -%}
    {%- if order not in ["auto", "ymd", "mdy", "dmy"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_csv_shop_date_order: '" ~ order ~ "' must be one of auto, ymd, mdy, dmy"
        ) -%}
    {%- endif -%}
    {%- do return(order) -%}
{% endmacro %}
