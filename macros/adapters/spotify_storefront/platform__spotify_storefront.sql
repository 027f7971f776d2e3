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
            "main": {
                "customers": {"staging": "listeners", "id": ["listener_id"]},
                "products": {"staging": "merch_products", "id": ["product_id"]},
                "product_variants": {"staging": "merch_variants", "id": ["variant_id"]},
                "orders": {"staging": "merch_orders", "id": ["order_id"]},
                "order_lines": {"staging": "merch_order_items", "id": ["order_item_id"]},
                "payments": {"staging": "merch_payments", "id": ["payment_id"]},
                "refunds": {"staging": "merch_refunds", "id": ["refund_id"]},
                "refund_lines": {"staging": "merch_refund_items", "id": ["refund_item_id"]},
                "fulfillments": {"staging": "merch_shipments", "id": ["shipment_id"]},
                "interactions": {"staging": "listening_events", "id": ["event_id"]},
                "campaigns": {"staging": "offers", "id": ["offer_id"]},
            },
        }
    ) -%}
{% endmacro %}
