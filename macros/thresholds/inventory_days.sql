{% macro inventory_days(name) %}
    {#-
      Days that decide about stock, each from the var commerce_inventory_<name>_days. sales: over how many days the average daily
      sold quantity is taken; low, overstock: less and more days of cover than these are flagged; target: how many days
      a suggested order is to last.
    -#}
    {%- set days = {
        "sales": commerce.check_number(
            "commerce_inventory_sales_days", var("commerce_inventory_sales_days", 28), 1, 366
        ),
        "low": commerce.check_number(
            "commerce_inventory_low_days", var("commerce_inventory_low_days", 7), 0, 366
        ),
        "target": commerce.check_number(
            "commerce_inventory_target_days", var("commerce_inventory_target_days", 28), 1, 3660
        ),
        "overstock": commerce.check_number(
            "commerce_inventory_overstock_days", var("commerce_inventory_overstock_days", 180), 1, 3660
        ),
    } -%}
    {%- if name not in days -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.inventory_days: name must be one of " ~ days.keys() | join(", ") ~ "; got: " ~ name
        ) -%}
    {%- endif -%}
    {%- if days.low >= days.overstock -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_inventory_low_days: must be less than commerce_inventory_overstock_days ("
            ~ days.overstock
            ~ "); got: "
            ~ days.low
        ) -%}
    {%- endif -%}
    {%- do return(days[name]) -%}
{% endmacro %}
