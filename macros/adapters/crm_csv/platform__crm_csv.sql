{% macro platform__crm_csv() %}
    {#- What commerce.platforms says of crm_csv: sales are orders only where the user says so. -#}
    {%- set entities = [
        "stores",
        "customers",
        "products",
        "product_variants",
        "inventory_levels",
        "leads",
        "lead_products",
        "organizations",
        "memberships",
        "attributes",
    ] -%}
    {%- set are_orders = commerce.crm_csv_sales_are_orders() -%}
    {%- do return(
        {
            "entities": entities + (["orders", "order_lines"] if are_orders else []),
            "excluded": {} if are_orders else {"order_lines": "commerce_crm_csv_sales_are_orders is false"},
            "staging": [
                "customers",
                "leads",
                "products",
                "organizations",
                "people",
                "sales",
                "lead_products",
                "people_organizations",
            ],
            "main": {
                "customers": {"staging": "customers", "id": ["customer_id"]},
                "products": {"staging": "products", "id": ["ean"]},
                "product_variants": {"staging": "products", "id": ["ean"]},
                "inventory_levels": {"staging": "products", "id": ["ean"]},
                "orders": {"staging": "sales", "id": ["_row_hash", "_occurrence"]},
                "order_lines": {"staging": "sales", "id": ["_row_hash", "_occurrence"]},
                "leads": {"staging": "leads", "id": ["account_id"]},
                "lead_products": none,
                "memberships": {"staging": "people_organizations", "id": ["user_id", "organization_id"]},
            },
            "needs_settings": true,
            "load_rejects": true,
            "vars": ["sales_are_orders"],
            "demonstration_store": {
                "name": "CRM",
                "country_code": "US",
                "currency_code": "USD",
                "time_zone": "America/New_York",
            },
        }
    ) -%}
{% endmacro %}
