{% macro platform__olist() %}
    {#- What commerce.platforms says of olist. -#}
    {%- do return(
        {
            "entities": [
                "stores",
                "customers",
                "products",
                "suppliers",
                "orders",
                "order_lines",
                "order_charges",
                "payments",
                "fulfillments",
                "reviews",
                "attributes",
            ],
            "staging": {
                "orders": "olist_orders_dataset",
                "order_items": "olist_order_items_dataset",
                "order_payments": "olist_order_payments_dataset",
                "order_reviews": "olist_order_reviews_dataset",
                "customers": "olist_customers_dataset",
                "products": "olist_products_dataset",
                "sellers": "olist_sellers_dataset",
                "geolocation": "olist_geolocation_dataset",
                "product_category_name_translation": "product_category_name_translation",
            },
            "main": {
                "order_lines": {"staging": "order_items", "id": ["order_id", "order_item_id"]},
                "order_charges": {"staging": "order_items", "id": ["order_id", "order_item_id"]},
                "payments": {"staging": "order_payments", "id": ["order_id", "payment_sequential"]},
                "reviews": {"staging": "order_reviews", "id": ["review_id", "order_id"]},
                "suppliers": {"staging": "sellers", "id": ["seller_id"]},
            },
            "needs_settings": true,
            "load_rejects": true,
            "store": {
                "name": "Olist",
                "channel": "marketplace",
                "country_code": "BR",
                "currency_code": "BRL",
                "time_zone": "America/Sao_Paulo",
            },
        }
    ) -%}
{% endmacro %}
