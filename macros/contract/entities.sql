{% macro entities() %}
    {#- Names of all entities of the commerce schema. -#}
    {%- do return(
        [
            "stores",
            "locations",
            "customers",
            "products",
            "product_variants",
            "suppliers",
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
            "interactions",
            "subscriptions",
            "loyalty_accounts",
            "loyalty_entries",
            "leads",
            "lead_products",
            "organizations",
            "memberships",
            "campaigns",
            "checkouts",
            "weather_observations",
            "regions",
            "exchange_rates",
            "attributes",
        ]
    ) -%}
{% endmacro %}
