{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="spotify_storefront",
                table="listeners",
                key=["listener_id"],
                synced_at="_fivetran_synced",
                columns={
                    "listener_id": "string!",
                    "email_landed": {"raw": "email", "type": "string"},
                    "phone_landed": {"raw": "phone", "type": "string"},
                    "first_name": "string",
                    "last_name": "string",
                    "account_type": "string",
                    "company": "string",
                    "plan": "string",
                    "account_status": {"raw": "status", "type": "string"},
                    "city": "string",
                    "region": "string",
                    "postal_code": "string",
                    "country_code": {"raw": "country", "type": "string"},
                    "currency_code": {"raw": "currency", "type": "currency"},
                    "accepts_marketing": {"raw": "marketing_opt_in", "type": "boolean"},
                    "is_tax_exempt": "boolean",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "created_at": "timestamp",
                    "updated_at": "timestamp",
                },
            )
        }}
    )

select *, {{ commerce.read_email("email_landed") }} as email, {{ commerce.read_phone("phone_landed") }} as phone
from staged
