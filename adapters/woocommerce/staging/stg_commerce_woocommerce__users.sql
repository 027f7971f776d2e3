{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="woocommerce",
                table="wp_users",
                key=["user_id"],
                synced_at="_fivetran_synced",
                columns={
                    "user_id": {"raw": "id", "type": "id!"},
                    "login": {"raw": "user_login", "type": "string"},
                    "display_name": "string",
                    "email_landed": {"raw": "user_email", "type": "string"},
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "registered_at": {"raw": "user_registered", "type": "timestamp"},
                },
            )
        }}
    )

select *, {{ commerce.read_email("email_landed") }} as email
from staged
