{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_commentmeta",
        key=["meta_id"],
        synced_at="_fivetran_synced",
        columns={
            "meta_id": "id!",
            "comment_id": "id!",
            "meta_key": "string!",
            "value": {"raw": "meta_value", "type": "string"},
            "score": {"raw": "meta_value", "type": "integer", "among": {"meta_key": ["rating"]}},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
