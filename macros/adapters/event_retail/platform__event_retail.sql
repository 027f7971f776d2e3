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
            "load_rejects": true,
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
