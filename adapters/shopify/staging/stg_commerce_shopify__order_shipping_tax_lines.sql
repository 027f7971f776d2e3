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
                    "price_set": commerce.shopify_column("json", "price_set"),
                    "tax_rate": {"raw": "rate", "type": "rate"},
                    "amount": commerce.shopify_column("amount!", "price", "price_set_shop_amount"),
                    "presentment_amount_landed": commerce.shopify_column("amount", graphql="price_set_pres_amount"),
                    "is_facilitator_tax": commerce.shopify_column("boolean", graphql="channel_liable?"),
                },
            )
        }}
    )

select *, {{ commerce.shopify_presentment("price_set", "presentment_amount_landed") }} as presentment_amount
from staged
