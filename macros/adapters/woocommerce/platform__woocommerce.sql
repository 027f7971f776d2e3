{% macro platform__woocommerce() %}
    {#- What commerce.platforms says of woocommerce. -#}
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
                "reviews",
                "checkouts",
                "attributes",
            ],
            "staging": {
                "comments": "wp_comments",
                "commentmeta": "wp_commentmeta",
                "customer_lookup": "wp_wc_customer_lookup",
                "order_addresses": "wp_wc_order_addresses",
                "order_itemmeta": "wp_woocommerce_order_itemmeta",
                "order_items": "wp_woocommerce_order_items",
                "order_operational_data": "wp_wc_order_operational_data",
                "orders": "wp_wc_orders",
                "orders_meta": "wp_wc_orders_meta",
                "postmeta": "wp_postmeta",
                "posts": "wp_posts",
                "product_meta_lookup": "wp_wc_product_meta_lookup",
                "term_relationships": "wp_term_relationships",
                "term_taxonomy": "wp_term_taxonomy",
                "terms": "wp_terms",
                "users": "wp_users",
            },
            "demonstration_store": {
                "name": "Little Harbour",
                "country_code": "GB",
                "currency_code": "GBP",
                "time_zone": "Europe/London",
            },
        }
    ) -%}
{% endmacro %}
