{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="abandoned_checkout",
                key=["checkout_id"],
                synced_at="_fivetran_synced",
                columns={
                    "checkout_id": {"raw": "id", "type": "id!"},
                    "customer_id": "id",
                    "token": "string",
                    "email_landed": {"raw": "email", "type": "string"},
                    "currency": "string",
                    "presentment_currency": "string",
                    "total_amount": {"raw": "total_price", "type": "amount"},
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "created_at": "timestamp!",
                    "updated_at": "timestamp",
                    "closed_at": "timestamp",
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_email("email_landed") }} as email,
    {{ commerce.read_currency("coalesce(presentment_currency, currency)") }} as currency_code,
    cast(null as {{ dbt.type_timestamp() }}) as completed_at
from staged
