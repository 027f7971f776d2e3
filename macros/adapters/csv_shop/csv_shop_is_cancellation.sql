{% macro csv_shop_is_cancellation(order_id) -%}
    {#-
      Whether an order id (a SQL expression) is marked as a cancellation: it begins with the letters of the var
      commerce_csv_shop_cancellation_prefix (C; null: no such mark), followed by a digit.
    -#}
    {%- set prefix = var("commerce_csv_shop_cancellation_prefix", "C") -%}
    {%- if prefix and (prefix is not string or not prefix.isalpha() or not prefix.isascii()) -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_csv_shop_cancellation_prefix: '"
            ~ prefix
            ~ "' must be letters, such as C, or null where cancellations are not marked"
        ) -%}
    {%- endif -%}
    {%- if prefix -%} coalesce({{ commerce.matches("upper(" ~ order_id ~ ")", "^" ~ prefix | upper ~ "[0-9]") }}, false)
    {%- else -%} false
    {%- endif -%}
{%- endmacro %}
