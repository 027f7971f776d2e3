{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_shipping_tax_line",
                key=["order_shipping_line_id", "position"],
                synced_at="_fivetran_synced",
                columns={
                    "order_shipping_line_id": "id!",
                    "position": {"raw": "index", "type": "integer!"},
                    "tax_name": {"raw": "title", "type": "string"},
                    "price_set": "json",
                    "tax_rate": {"raw": "rate", "type": "rate"},
                    "amount": {"raw": "price", "type": "amount!"},
                },
            )
        }}
    )

select *, {{ commerce.read_money_set_amount("price_set", "presentment_money") }} as presentment_amount
from staged
