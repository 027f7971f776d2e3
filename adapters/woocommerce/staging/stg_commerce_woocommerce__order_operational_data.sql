{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_wc_order_operational_data",
        key=["order_id"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "created_via": "string",
            "woocommerce_version": "string",
            "prices_include_tax": "boolean",
            "paid_at": {"raw": "date_paid_gmt", "type": "timestamp"},
            "completed_at": {"raw": "date_completed_gmt", "type": "timestamp"},
            "shipping_amount": {"raw": "shipping_total_amount", "type": "amount"},
            "discount_amount": {"raw": "discount_total_amount", "type": "amount"},
        },
    )
}}
