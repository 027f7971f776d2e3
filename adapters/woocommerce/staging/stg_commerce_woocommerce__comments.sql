{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_comments",
        key=["comment_id"],
        synced_at="_fivetran_synced",
        columns={
            "comment_id": "id!",
            "post_id": {"raw": "comment_post_id", "type": "id"},
            "parent_comment_id": {"raw": "comment_parent", "type": "id"},
            "user_id": "id",
            "comment_type": "string",
            "approved": {"raw": "comment_approved", "type": "string"},
            "body": {"raw": "comment_content", "type": "string"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": {"raw": "comment_date_gmt", "type": "timestamp"},
        },
    )
}}
