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
                    "token": commerce.shopify_column("string", "token"),
                    "email_landed": commerce.shopify_column("string", "email"),
                    "currency": commerce.shopify_column("string", "currency", "total_price_set_shop_currency_code"),
                    "presentment_currency": commerce.shopify_column(
                        "string", "presentment_currency", "total_price_set_pres_currency_code"
                    ),
                    "total_amount": commerce.shopify_column("amount", "total_price", "total_price_set_pres_amount"),
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "created_at": "timestamp!",
                    "updated_at": "timestamp",
                    "closed_at": commerce.shopify_column("timestamp", "closed_at"),
                    "completed_at": commerce.shopify_column("timestamp", graphql="completed_at"),
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_email("email_landed") }} as email,
    {{ commerce.read_currency("coalesce(presentment_currency, currency)") }} as currency_code
from staged
