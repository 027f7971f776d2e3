{% macro platform__spotify_storefront() %}
    {#- What commerce.platforms says of spotify_storefront. -#}
    {%- do return(
        {
            "entities": [
                "stores",
                "customers",
                "products",
                "product_variants",
                "inventory_levels",
                "orders",
                "order_lines",
                "order_charges",
                "tax_lines",
                "order_discounts",
                "payments",
                "refunds",
                "refund_lines",
                "fulfillments",
                "interactions",
                "campaigns",
                "attributes",
            ],
            "staging": [
                "artists",
                "listeners",
                "merch_products",
                "merch_variants",
                "offers",
                "merch_orders",
                "merch_order_items",
                "merch_payments",
                "merch_refunds",
                "merch_refund_items",
                "merch_shipments",
                "listening_events",
            ],
        }
    ) -%}
{% endmacro %}
