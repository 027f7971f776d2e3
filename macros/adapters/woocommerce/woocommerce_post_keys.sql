{% macro woocommerce_post_keys() %}
    {#-
      The keys of wp_postmeta that have a place of their own: {"amounts": […], "texts": […]}. WooCommerce itself keeps the cost
      under _cogs_total_value, the plugin Cost of Goods under _wc_cog_cost.
    -#}
    {%- do return(
        {
            "amounts": [
                "_price",
                "_regular_price",
                "_stock",
                "_low_stock_amount",
                "_weight",
                "_cogs_total_value",
                "_wc_cog_cost",
                "coupon_amount",
            ],
            "texts": [
                "_sku",
                "_global_unique_id",
                "_manage_stock",
                "_stock_status",
                "discount_type",
                "free_shipping",
            ],
        }
    ) -%}
{% endmacro %}
