{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_line_refund",
                key=["order_line_refund_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_line_refund_id": {"raw": "id", "type": "id!"},
                    "refund_id": "id!",
                    "order_line_id": "id",
                    "location_id": "id",
                    "restock_type": "string",
                    "subtotal_set": "json",
                    "total_tax_set": "json",
                    "quantity": "amount",
                    "subtotal_amount": {"raw": "subtotal", "type": "amount!"},
                    "tax_amount": {"raw": "total_tax", "type": "amount"},
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_money_set_amount("subtotal_set", "presentment_money") }} as presentment_subtotal_amount,
    {{ commerce.read_money_set_amount("total_tax_set", "presentment_money") }} as presentment_tax_amount
from staged
