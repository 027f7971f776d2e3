{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_shipping_line",
                key=["order_shipping_line_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_shipping_line_id": {"raw": "id", "type": "id!"},
                    "order_id": "id!",
                    "title": "string",
                    "code": "string",
                    "carrier_identifier": "string",
                    "source": "string",
                    "price_set": commerce.shopify_column("json", "price_set"),
                    "discounted_price_set": commerce.shopify_column("json", "discounted_price_set"),
                    "amount": commerce.shopify_column("amount!", "price", "original_price_set_shop_amount"),
                    "discounted_amount": commerce.shopify_column(
                        "amount", "discounted_price", "discounted_price_set_shop_amount"
                    ),
                    "presentment_amount_landed": commerce.shopify_column(
                        "amount", graphql="original_price_set_pres_amount"
                    ),
                    "presentment_discounted_landed": commerce.shopify_column(
                        "amount", graphql="discounted_price_set_pres_amount"
                    ),
                },
            )
        }}
    )

select
    *,
    cast(amount - coalesce(discounted_amount, amount) as decimal(18, 4)) as discount_amount,
    {{ commerce.shopify_presentment("price_set", "presentment_amount_landed") }} as presentment_amount,
    cast(
        {{ commerce.shopify_presentment("price_set", "presentment_amount_landed") }}
        - {{ commerce.shopify_presentment("discounted_price_set", "presentment_discounted_landed") }} as decimal(18, 4)
    ) as presentment_discount_amount
from staged
