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
                    "price_set": "json",
                    "discounted_price_set": "json",
                    "amount": {"raw": "price", "type": "amount!"},
                    "discounted_amount": {"raw": "discounted_price", "type": "amount"},
                },
            )
        }}
    )

select
    *,
    cast(amount - coalesce(discounted_amount, amount) as decimal(18, 4)) as discount_amount,
    {{ commerce.read_money_set_amount("price_set", "presentment_money") }} as presentment_amount,
    cast(
        {{ commerce.read_money_set_amount("price_set", "presentment_money") }}
        - {{ commerce.read_money_set_amount("discounted_price_set", "presentment_money") }} as decimal(18, 4)
    ) as presentment_discount_amount
from staged
