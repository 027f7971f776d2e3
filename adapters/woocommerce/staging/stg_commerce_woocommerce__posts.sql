{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    staged as (
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
                    "created_landed": {"raw": "post_date_gmt", "type": "string"},
                    "updated_landed": {"raw": "post_modified_gmt", "type": "string"},
                    "menu_order": "integer",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                },
            )
        }}
    )

-- a draft's dates are zeros, which are none
select
    *,
    {{ commerce.read_timestamp("created_landed") }} as created_at,
    {{ commerce.read_timestamp("updated_landed") }} as updated_at
from staged
