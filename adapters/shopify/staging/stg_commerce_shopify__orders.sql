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
                    "checkout_id": commerce.shopify_column("id", "checkout_id"),
                    "app_id": "id",
                    "staff_id": commerce.shopify_column("id", "user_id", "staff_member_id"),
                    "order_name": {"raw": "name", "type": "string"},
                    "email_landed": {"raw": "email", "type": "string"},
                    "currency_code": commerce.shopify_column("currency!", "currency", "currency_code"),
                    "presentment_currency": commerce.shopify_column(
                        "string", "presentment_currency", "presentment_currency_code"
                    ),
                    "payment_status": commerce.shopify_column(
                        "string", "financial_status", "display_financial_status"
                    ),
                    "fulfillment_status": commerce.shopify_column(
                        "string", "fulfillment_status", "display_fulfillment_status"
                    ),
                    "cancel_reason": "string",
                    "source_name": "string",
                    "referring_site": commerce.shopify_column("string", "referring_site"),
                    "landing_page": commerce.shopify_column("string", "landing_site_base_url"),
                    "checkout_token": commerce.shopify_column("string", "checkout_token"),
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
                    "total_price_set": commerce.shopify_column("json", "total_price_set"),
                    "total_discounts_set": commerce.shopify_column("json", "total_discounts_set"),
                    "total_shipping_price_set": commerce.shopify_column("json", "total_shipping_price_set"),
                    "duties_set": commerce.shopify_column("json", "original_total_duties_set?"),
                    "additional_fees_set": commerce.shopify_column("json", "original_total_additional_fees_set?"),
                    "total_amount": commerce.shopify_column("amount", "total_price", "total_price_set_shop_amount"),
                    "subtotal_amount": commerce.shopify_column(
                        "amount", "subtotal_price", "subtotal_price_set_shop_amount"
                    ),
                    "discount_amount": commerce.shopify_column(
                        "amount", "total_discounts", "total_discounts_set_shop_amount"
                    ),
                    "tax_amount": commerce.shopify_column("amount", "total_tax", "total_tax_set_shop_amount"),
                    "tip_amount": commerce.shopify_column(
                        "amount", "total_tip_received", "total_tip_received_set_shop_amount"
                    ),
                    "shipping_landed": commerce.shopify_column(
                        "amount", graphql="total_shipping_price_set_shop_amount"
                    ),
                    "shown_discount": commerce.shopify_column("amount", graphql="total_discounts_set_pres_amount"),
                    "presentment_tip_amount": commerce.shopify_column(
                        "amount", graphql="total_tip_received_set_pres_amount"
                    ),
                    "duty_landed": commerce.shopify_column(
                        "amount", graphql="original_total_duties_set_shop_amount?"
                    ),
                    "shown_duty": commerce.shopify_column("amount", graphql="original_total_duties_set_pres_amount?"),
                    "fee_landed": commerce.shopify_column(
                        "amount", graphql="original_total_additional_fees_set_shop_amount?"
                    ),
                    "shown_fee_landed": commerce.shopify_column(
                        "amount", graphql="original_total_additional_fees_set_pres_amount?"
                    ),
                    "total_weight": "amount~",
                    "amounts_include_tax": {"raw": "taxes_included", "type": "boolean!"},
                    "accepts_marketing": commerce.shopify_column(
                        "boolean", "buyer_accepts_marketing", "customer_accepts_marketing"
                    ),
                    "is_confirmed": {"raw": "confirmed", "type": "boolean~"},
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
    {{ commerce.shopify_presentment("total_discounts_set", "shown_discount") }} as presentment_discount_amount,
    {{ commerce.shopify_money("total_shipping_price_set", "shop_money", "shipping_landed") }} as shipping_amount,
    {{ commerce.shopify_money("duties_set", "shop_money", "duty_landed") }} as duty_amount,
    {{ commerce.shopify_presentment("duties_set", "shown_duty") }} as presentment_duty_amount,
    {{ commerce.shopify_money("additional_fees_set", "shop_money", "fee_landed") }} as fee_amount,
    {{ commerce.shopify_presentment("additional_fees_set", "shown_fee_landed") }} as presentment_fee_amount
from staged
