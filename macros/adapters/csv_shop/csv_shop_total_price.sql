{% macro csv_shop_total_price() %}
    {#-
      The var commerce_csv_shop_total_price: what total_price is. row: the amount of the row; unit: of one piece, to be multiplied by
      the quantity; order: of the whole order, repeated on its rows.
    -#}
    {%- set meaning = var("commerce_csv_shop_total_price", "row") -%}
    {%- if meaning not in ["row", "unit", "order"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_csv_shop_total_price: '" ~ meaning ~ "' must be one of row, unit, order"
        ) -%}
    {%- endif -%}
    {%- do return(meaning) -%}
{% endmacro %}
