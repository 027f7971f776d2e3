{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="woocommerce",
                table="wp_wc_orders",
                key=["order_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_id": {"raw": "id", "type": "id!"},
                    "parent_order_id": "id",
                    "customer_id_landed": {"raw": "customer_id", "type": "id"},
                    "order_type": {"raw": "type", "type": "string"},
                    "status": "string",
                    "currency_code": {"raw": "currency", "type": "currency!"},
                    "email_landed": {"raw": "billing_email", "type": "string"},
                    "payment_method": "string",
                    "payment_method_title": "string",
                    "transaction_id": "string",
                    "customer_note": "string",
                    "total_amount": "amount",
                    "tax_amount": "amount",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "created_at": {"raw": "date_created_gmt", "type": "timestamp!"},
                    "updated_at": {"raw": "date_updated_gmt", "type": "timestamp"},
                },
            )
        }}
    )

select
    *,
    -- a guest's order bears a zero
    nullif(customer_id_landed, '0') as customer_id,
    case when lower(status) like 'wc-%' then substr(lower(status), 4) else lower(status) end as status_word,
    {{ commerce.read_email("email_landed") }} as email
from staged
