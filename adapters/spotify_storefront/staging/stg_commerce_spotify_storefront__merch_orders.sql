{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="spotify_storefront",
                table="merch_orders",
                key=["order_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_id": "string!",
                    "listener_id": "string",
                    "offer_id": "string",
                    "order_number": "string",
                    "email_landed": {"raw": "email", "type": "string"},
                    "order_status": {"raw": "status", "type": "string"},
                    "payment_status": "string",
                    "fulfillment_status": "string",
                    "cancel_reason": "string",
                    "sales_channel": "string",
                    "venue_id": "string",
                    "source": "string",
                    "landing_page": "string",
                    "referrer": "string",
                    "discount_code": "string",
                    "discount_value_type": "string",
                    "currency_code": {"raw": "currency", "type": "currency!"},
                    "presentment_currency_code": {"raw": "presentment_currency", "type": "currency"},
                    "tax_name": "string",
                    "ship_to_city": {"raw": "ship_city", "type": "string"},
                    "ship_to_region": {"raw": "ship_region", "type": "string"},
                    "ship_to_postal_code": {"raw": "ship_postal_code", "type": "string"},
                    "ship_to_country_code": {"raw": "ship_country", "type": "string"},
                    "discount_value": "amount",
                    "total_amount": {"raw": "total", "type": "amount"},
                    "subtotal_amount": {"raw": "subtotal", "type": "amount"},
                    "discount_amount": {"raw": "discount", "type": "amount"},
                    "shipping_amount": {"raw": "shipping", "type": "amount"},
                    "shipping_discount_amount": {"raw": "shipping_discount", "type": "amount"},
                    "shipping_tax_amount": {"raw": "shipping_tax", "type": "amount"},
                    "shipping_tax_rate": "rate",
                    "duty_amount": {"raw": "duty", "type": "amount"},
                    "fee_amount": {"raw": "fee", "type": "amount"},
                    "tip_amount": {"raw": "tip", "type": "amount"},
                    "tax_amount": {"raw": "tax", "type": "amount"},
                    "presentment_discount_amount": {"raw": "presentment_discount", "type": "amount"},
                    "presentment_shipping_amount": {"raw": "presentment_shipping", "type": "amount"},
                    "presentment_shipping_discount_amount": {
                        "raw": "presentment_shipping_discount",
                        "type": "amount",
                    },
                    "presentment_shipping_tax_amount": {"raw": "presentment_shipping_tax", "type": "amount"},
                    "presentment_duty_amount": {"raw": "presentment_duty", "type": "amount"},
                    "presentment_fee_amount": {"raw": "presentment_fee", "type": "amount"},
                    "presentment_tip_amount": {"raw": "presentment_tip", "type": "amount"},
                    "amounts_include_tax": {"raw": "taxes_included", "type": "boolean!"},
                    "is_facilitator_tax": {"raw": "is_marketplace_tax", "type": "boolean"},
                    "is_test": "boolean",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "ordered_at": "timestamp!",
                    "recorded_at": "timestamp~",
                    "paid_at": "timestamp",
                    "cancelled_at": "timestamp",
                    "updated_at": "timestamp",
                },
            )
        }}
    )

select *, {{ commerce.read_email("email_landed") }} as email
from staged
