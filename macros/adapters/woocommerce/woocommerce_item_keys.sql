{% macro woocommerce_item_keys() %}
    {#-
      The keys of wp_woocommerce_order_itemmeta that have a place of their own: {"amounts": […], "texts": […]}.
      Every other key becomes an attribute.
    -#}
    {%- do return(
        {
            "amounts": [
                "_qty",
                "_line_subtotal",
                "_line_total",
                "_line_tax",
                "cost",
                "total_tax",
                "rate_percent",
            ],
            "texts": [
                "_product_id",
                "_variation_id",
                "_refunded_item_id",
                "_line_tax_data",
                "taxes",
                "rate_id",
                "label",
            ],
        }
    ) -%}
{% endmacro %}
