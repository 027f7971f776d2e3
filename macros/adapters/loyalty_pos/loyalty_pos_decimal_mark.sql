{% macro loyalty_pos_decimal_mark() %}
    {#- The var commerce_loyalty_pos_decimal_mark: how numbers are written; comma reads 12,50 and 12.50, point the latter only. -#}
    {%- set mark = var("commerce_loyalty_pos_decimal_mark", "comma") -%}
    {%- if mark not in ["comma", "point"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_loyalty_pos_decimal_mark: '" ~ mark ~ "' must be one of comma, point"
        ) -%}
    {%- endif -%}
    {%- do return(mark) -%}
{% endmacro %}
