{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="customer",
                key=["customer_id"],
                synced_at="_fivetran_synced",
                columns={
                    "customer_id": {"raw": "id", "type": "id!"},
                    "email_landed": {"raw": "email", "type": "string"},
                    "phone_landed": {"raw": "phone", "type": "string"},
                    "first_name": "string",
                    "last_name": "string",
                    "account_status": {"raw": "state", "type": "string"},
                    "currency": "string",
                    "note": "string",
                    "marketing_consent": {"raw": "email_marketing_consent_state", "type": "string"},
                    "marketing_opt_in_level": {"raw": "email_marketing_consent_opt_in_level", "type": "string"},
                    "reported_orders_count": {"raw": "orders_count", "type": "integer"},
                    "reported_spent_amount": {"raw": "total_spent", "type": "amount"},
                    "accepts_marketing_landed": commerce.shopify_column("boolean", "accepts_marketing?"),
                    "is_tax_exempt": {"raw": "tax_exempt", "type": "boolean"},
                    "is_email_verified": {"raw": "verified_email", "type": "boolean"},
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean?"},
                    "created_at": "timestamp",
                    "updated_at": "timestamp",
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_email("email_landed") }} as email,
    {{ commerce.read_phone("phone_landed") }} as phone,
    {{ commerce.read_currency("currency") }} as currency_code
from staged
