{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_term_taxonomy",
        key=["term_taxonomy_id"],
        synced_at="_fivetran_synced",
        columns={
            "term_taxonomy_id": "id!",
            "term_id": "id!",
            "parent_term_id": {"raw": "parent", "type": "id"},
            "taxonomy": "string!",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
