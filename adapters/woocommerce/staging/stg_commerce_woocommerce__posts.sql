{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_posts",
        key=["post_id"],
        synced_at="_fivetran_synced",
        columns={
            "post_id": {"raw": "id", "type": "id!"},
            "parent_post_id": {"raw": "post_parent", "type": "id"},
            "post_type": "string!",
            "title": {"raw": "post_title", "type": "string"},
            "slug": {"raw": "post_name", "type": "string"},
            "excerpt": {"raw": "post_excerpt", "type": "string"},
            "status": {"raw": "post_status", "type": "string"},
            "menu_order": "integer",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": {"raw": "post_date_gmt", "type": "timestamp"},
            "updated_at": {"raw": "post_modified_gmt", "type": "timestamp"},
        },
    )
}}
