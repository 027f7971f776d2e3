{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_term_relationships",
        key=["post_id", "term_taxonomy_id"],
        synced_at="_fivetran_synced",
        columns={
            "post_id": {"raw": "object_id", "type": "id!"},
            "term_taxonomy_id": "id!",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
