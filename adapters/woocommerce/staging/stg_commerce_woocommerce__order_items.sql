{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_woocommerce_order_items",
        key=["order_item_id"],
        synced_at="_fivetran_synced",
        columns={
            "order_item_id": "id!",
            "order_id": "id!",
            "item_type": {"raw": "order_item_type", "type": "string!"},
            "item_name": {"raw": "order_item_name", "type": "string"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
