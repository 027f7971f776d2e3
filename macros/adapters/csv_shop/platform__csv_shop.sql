{% macro platform__csv_shop() %}
    {#- What commerce.platforms says of csv_shop. -#}
    {%- do return(
        {
            "entities": [
                "stores",
                "customers",
                "products",
                "product_variants",
                "orders",
                "order_lines",
                "order_charges",
                "order_discounts",
                "fulfillments",
                "attributes",
            ],
            "staging": ["customers", "products", "orders"],
            "main": {
                "customers": {"staging": "customers", "id": ["id"]},
                "products": {"staging": "products", "id": ["id"]},
                "orders": none,
                "order_lines": {"staging": "orders", "id": ["_row_hash", "_occurrence"]},
                "order_charges": {"staging": "orders", "id": ["_row_hash", "_occurrence"]},
                "order_discounts": {"staging": "orders", "id": ["_row_hash", "_occurrence"]},
            },
            "needs_settings": true,
            "load_rejects": true,
            "vars": ["cancellation_prefix", "codes", "columns", "date_order", "total_price"],
            "demonstration_store": {
                "name": "CSV shop",
                "country_code": "GB",
                "currency_code": "GBP",
                "time_zone": "Europe/London",
            },
        }
    ) -%}
{% endmacro %}
