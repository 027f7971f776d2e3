{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_wc_orders_meta",
        key=["meta_id"],
        synced_at="_fivetran_synced",
        columns={
            "meta_id": {"raw": "id", "type": "id!"},
            "order_id": "id!",
            "meta_key": "string!",
            "value": {"raw": "meta_value", "type": "string"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
