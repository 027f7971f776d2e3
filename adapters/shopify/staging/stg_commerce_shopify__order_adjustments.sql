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
                    "kind": "string",
                    "reason": "string",
                    "amount_set": "json",
                    "tax_amount_set": "json",
                    "amount": "amount!",
                    "tax_amount": "amount",
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_money_set_amount("amount_set", "presentment_money") }} as presentment_amount,
    {{ commerce.read_money_set_amount("tax_amount_set", "presentment_money") }} as presentment_tax_amount
from staged
