{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_terms",
        key=["term_id"],
        synced_at="_fivetran_synced",
        columns={
            "term_id": "id!",
            "name": "string",
            "slug": "string",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
