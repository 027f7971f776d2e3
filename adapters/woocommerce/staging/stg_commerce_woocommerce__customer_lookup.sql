{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="woocommerce",
                table="wp_wc_customer_lookup",
                key=["customer_lookup_id"],
                synced_at="_fivetran_synced",
                columns={
                    "customer_lookup_id": {"raw": "customer_id", "type": "id!"},
                    "user_id_landed": {"raw": "user_id", "type": "id"},
                    "email_landed": {"raw": "email", "type": "string"},
                    "first_name": "string",
                    "last_name": "string",
                    "country": "string",
                    "postcode": "string",
                    "city": "string",
                    "state": "string",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "last_active_at": {"raw": "date_last_active", "type": "timestamp"},
                    "registered_at": {"raw": "date_registered", "type": "timestamp"},
                },
            )
        }}
    )

select
    *,
    -- a buyer without an account has none
    nullif(user_id_landed, '0') as user_id,
    {{ commerce.read_email("email_landed") }} as email
from staged
