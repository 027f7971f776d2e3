{% macro platform__event_retail() %}
    {#- What commerce.platforms says of event_retail. -#}
    {%- do return(
        {
            "entities": [
                "stores",
                "customers",
                "products",
                "product_variants",
                "suppliers",
                "inventory_levels",
                "orders",
                "order_lines",
                "order_charges",
                "order_discounts",
                "payments",
                "interactions",
                "subscriptions",
                "weather_observations",
                "attributes",
            ],
            "staging": [
                "kafka_stream",
                "product",
                "product_category",
                "sales_fact",
                "customer",
                "subscription_data",
                "weather_data",
            ],
            "main": {
                "products": {"staging": "product", "id": ["product_id"]},
                "product_variants": {"staging": "product", "id": ["product_id"]},
                "order_lines": {"staging": "sales_fact", "id": ["_row_hash", "_occurrence"]},
                "order_charges": {"staging": "sales_fact", "id": ["_row_hash", "_occurrence"]},
                "order_discounts": {"staging": "sales_fact", "id": ["_row_hash", "_occurrence"]},
                "weather_observations": {"staging": "weather_data", "id": ["city", "observed_date"]},
            },
            "needs_settings": true,
            "load_rejects": true,
            "vars": [
                "customer_id_format",
                "date_order",
                "equal_rows",
                "order_amount",
                "order_rows",
                "shipping_cost",
                "stream_time_zone",
            ],
            "demonstration_store": {
                "name": "Lakeside Outfitters",
                "country_code": "US",
                "currency_code": "USD",
                "time_zone": "America/Chicago",
                "optional_columns": {"kafka_stream": ["topic", "partition", "offset", "value"]},
            },
        }
    ) -%}
{% endmacro %}
