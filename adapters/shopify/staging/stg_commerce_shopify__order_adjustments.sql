{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_adjustment",
                key=["order_adjustment_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_adjustment_id": {"raw": "id", "type": "id!"},
                    "refund_id": "id!",
                    "kind": commerce.shopify_column("string", "kind"),
                    "reason": "string",
                    "amount_set": commerce.shopify_column("json", "amount_set"),
                    "tax_amount_set": commerce.shopify_column("json", "tax_amount_set"),
                    "amount": commerce.shopify_column("amount!", "amount", "amount_set_shop_amount"),
                    "tax_amount": commerce.shopify_column("amount", "tax_amount", "tax_amount_set_shop_amount"),
                    "presentment_amount_landed": commerce.shopify_column("amount", graphql="amount_set_pres_amount"),
                    "presentment_tax_landed": commerce.shopify_column("amount", graphql="tax_amount_set_pres_amount"),
                },
            )
        }}
    )

select
    *,
    {{ commerce.shopify_presentment("amount_set", "presentment_amount_landed") }} as presentment_amount,
    {{ commerce.shopify_presentment("tax_amount_set", "presentment_tax_landed") }} as presentment_tax_amount
from staged
