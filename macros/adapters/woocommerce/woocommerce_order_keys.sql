{% macro woocommerce_order_keys() %}
    {#- The keys of wp_wc_orders_meta that have a place of their own: {key: column}. Every other key becomes an attribute. -#}
    {%- do return(
        {
            "_order_number": "order_number",
            "_refund_reason": "refund_reason",
            "_refunded_payment": "refunded_payment",
            "_wc_order_attribution_source_type": "source_type",
            "_wc_order_attribution_utm_source": "source",
            "_wc_order_attribution_utm_medium": "medium",
            "_wc_order_attribution_utm_campaign": "campaign",
            "_wc_order_attribution_referrer": "referring_site",
            "_wc_order_attribution_session_entry": "landing_page",
        }
    ) -%}
{% endmacro %}
