{% macro woocommerce_date_basis() %}
    {#-
      The var commerce_woocommerce_date_basis: the day on which a sale counts. created: when it was ordered; paid, completed: when it
      was paid or completed, as WooCommerce's own analytics can be set; an order without that date counts when it was ordered.
    -#}
    {%- set basis = var("commerce_woocommerce_date_basis", "created") -%}
    {%- if basis not in ["created", "paid", "completed"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_woocommerce_date_basis: '" ~ basis ~ "' must be one of created, paid, completed"
        ) -%}
    {%- endif -%}
    {%- do return(basis) -%}
{% endmacro %}
