{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_postmeta",
        key=["meta_id"],
        synced_at="_fivetran_synced",
        columns={
            "meta_id": "id!",
            "post_id": "id!",
            "meta_key": "string!",
            "value": {"raw": "meta_value", "type": "string"},
            "amount": {
                "raw": "meta_value",
                "type": "amount",
                "among": {"meta_key": commerce.woocommerce_post_keys().amounts},
            },
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
