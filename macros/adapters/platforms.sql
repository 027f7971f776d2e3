{#- The registry: one line per platform of this package, with the entities that it feeds and its raw tables. -#}
{% macro platforms() %}
    {%- do return(
        {
            "csv_shop": {"entities": ["stores", "customers", "products", "product_variants", "orders", "order_lines", "order_charges", "order_discounts"], "staging": ["customers", "products", "orders"]},
            "olist": {"entities": ["stores", "customers", "products", "suppliers", "orders", "order_lines", "order_charges", "payments", "fulfillments", "reviews", "attributes"], "staging": ["orders", "order_items", "order_payments", "order_reviews", "customers", "products", "sellers", "geolocation", "product_category_name_translation"]},
        }
    ) -%}
{% endmacro %}
