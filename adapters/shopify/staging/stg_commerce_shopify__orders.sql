{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order",
                key=["order_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_id": {"raw": "id", "type": "id!"},
                    "customer_id": "id",
                    "location_id": "id",
                    "checkout_id": "id",
                    "app_id": "id",
                    "staff_id": {"raw": "user_id", "type": "id"},
                    "order_name": {"raw": "name", "type": "string"},
                    "email_landed": {"raw": "email", "type": "string"},
                    "currency_code": {"raw": "currency", "type": "currency!"},
                    "presentment_currency": "string",
                    "payment_status": {"raw": "financial_status", "type": "string"},
                    "fulfillment_status": "string",
                    "cancel_reason": "string",
                    "source_name": "string",
                    "referring_site": "string",
                    "landing_page": {"raw": "landing_site_base_url", "type": "string"},
                    "checkout_token": "string",
                    "customer_locale": "string",
                    "note": "string",
                    "ship_to_city": {"raw": "shipping_address_city", "type": "string"},
                    "ship_to_province": {"raw": "shipping_address_province", "type": "string"},
                    "ship_to_province_code": {"raw": "shipping_address_province_code", "type": "string"},
                    "ship_to_postal_code": {"raw": "shipping_address_zip", "type": "string"},
                    "ship_to_country": {"raw": "shipping_address_country", "type": "string"},
                    "ship_to_country_code": {"raw": "shipping_address_country_code", "type": "string"},
                    "bill_to_company": {"raw": "billing_address_company", "type": "string"},
                    "bill_to_city": {"raw": "billing_address_city", "type": "string"},
                    "bill_to_province": {"raw": "billing_address_province", "type": "string"},
                    "bill_to_province_code": {"raw": "billing_address_province_code", "type": "string"},
                    "bill_to_postal_code": {"raw": "billing_address_zip", "type": "string"},
                    "bill_to_country": {"raw": "billing_address_country", "type": "string"},
                    "bill_to_country_code": {"raw": "billing_address_country_code", "type": "string"},
                    "total_price_set": "json",
                    "total_discounts_set": "json",
                    "total_shipping_price_set": "json",
                    "duties_set": {"raw": "original_total_duties_set", "type": "json?"},
                    "additional_fees_set": {"raw": "original_total_additional_fees_set", "type": "json?"},
                    "total_amount": {"raw": "total_price", "type": "amount"},
                    "subtotal_amount": {"raw": "subtotal_price", "type": "amount"},
                    "discount_amount": {"raw": "total_discounts", "type": "amount"},
                    "tax_amount": {"raw": "total_tax", "type": "amount"},
                    "tip_amount": {"raw": "total_tip_received", "type": "amount"},
                    "total_weight": "amount",
                    "amounts_include_tax": {"raw": "taxes_included", "type": "boolean!"},
                    "accepts_marketing": {"raw": "buyer_accepts_marketing", "type": "boolean"},
                    "is_confirmed": {"raw": "confirmed", "type": "boolean"},
                    "is_test": {"raw": "test", "type": "boolean"},
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "created_at": "timestamp!",
                    "processed_at": "timestamp",
                    "updated_at": "timestamp",
                    "cancelled_at": "timestamp",
                    "closed_at": "timestamp",
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_email("email_landed") }} as email,
    {{
        commerce.read_currency(
            "coalesce(presentment_currency, "
            ~ commerce.read_money_set("total_price_set", "presentment_money", "currency_code")
            ~ ")"
        )
    }} as presentment_currency_code,
    {{ commerce.read_money_set_amount("total_discounts_set", "presentment_money") }} as presentment_discount_amount,
    {{ commerce.read_money_set_amount("total_shipping_price_set", "shop_money") }} as shipping_amount,
    {{ commerce.read_money_set_amount("duties_set", "shop_money") }} as duty_amount,
    {{ commerce.read_money_set_amount("duties_set", "presentment_money") }} as presentment_duty_amount,
    {{ commerce.read_money_set_amount("additional_fees_set", "shop_money") }} as fee_amount,
    {{ commerce.read_money_set_amount("additional_fees_set", "presentment_money") }} as presentment_fee_amount,
    cast(null as decimal(18, 4)) as presentment_tip_amount
from staged
