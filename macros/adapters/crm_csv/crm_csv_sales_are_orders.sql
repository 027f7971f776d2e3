{% macro crm_csv_sales_are_orders() %}
    {#-
      The var commerce_crm_csv_sales_are_orders: whether the sales of the CRM are orders, and so in the ledger. False (the default)
      where a shop platform of the same company has these deals already.
    -#}
    {%- set are_orders = var("commerce_crm_csv_sales_are_orders", false) -%}
    {%- if are_orders is not boolean -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_crm_csv_sales_are_orders: '" ~ are_orders ~ "' must be one of true, false"
        ) -%}
    {%- endif -%}
    {%- do return(are_orders) -%}
{% endmacro %}
