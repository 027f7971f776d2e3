{% macro known_vars() %}
    {#- The names of the vars that this package hears: its own, and those of its platforms and of the consumer's adapters. -#}
    {%- set names = [
        "commerce_adapters",
        "commerce_affinity_max_items",
        "commerce_affinity_min_support",
        "commerce_basket_limit",
        "commerce_churn_at_risk_gaps",
        "commerce_churn_lapsed_gaps",
        "commerce_churn_window_days",
        "commerce_custom_adapters",
        "commerce_exchange_rates",
        "commerce_fiscal_first_month",
        "commerce_history",
        "commerce_holidays",
        "commerce_identity_forced_pairs",
        "commerce_identity_limit",
        "commerce_identity_rules",
        "commerce_identity_shared_ids",
        "commerce_identity_shared_mailboxes",
        "commerce_identity_vetoed_pairs",
        "commerce_inventory_low_days",
        "commerce_inventory_overstock_days",
        "commerce_inventory_sales_days",
        "commerce_inventory_target_days",
        "commerce_loyalty_active_days",
        "commerce_loyalty_point_values",
        "commerce_order_review_discount_share",
        "commerce_order_review_shipping_share",
        "commerce_pass_through_columns",
        "commerce_prediction_days",
        "commerce_prediction_min_people",
        "commerce_rate_max_age_days",
        "commerce_reporting_currency",
        "commerce_top_ranks",
        "commerce_weather_minimum_days",
    ] -%}
    {%- for platform, feeds in commerce.platforms().items() -%}
        {%- set own = ["stores", "schema"] + (feeds.vars or []) -%}
        {%- if feeds.shapes -%} {%- do own.append(feeds.shapes.setting) -%} {%- endif -%}
        {%- for name in own -%} {%- do names.append("commerce_" ~ platform ~ "_" ~ name) -%} {%- endfor -%}
    {%- endfor -%}
    {%- for name in commerce.custom_adapters() -%}
        {%- do names.append("commerce_" ~ name ~ "_stores") -%}
    {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}
