{% macro woocommerce_grams() %}
    {#- The var commerce_woocommerce_weight_unit (kg, g, lbs, oz), the shop's setting that is not landed; as grams in one unit. -#}
    {%- set grams = {"kg": "1000", "g": "1", "lbs": "453.5924", "oz": "28.3495"} -%}
    {%- set unit = var("commerce_woocommerce_weight_unit", "kg") -%}
    {%- if unit not in grams -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_woocommerce_weight_unit: '" ~ unit ~ "' must be one of " ~ grams.keys() | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(grams[unit]) -%}
{% endmacro %}
