{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="refund",
                key=["refund_id"],
                synced_at="_fivetran_synced",
                columns={
                    "refund_id": {"raw": "id", "type": "id!"},
                    "order_id": "id!",
                    "staff_id": {"raw": "user_id", "type": "id"},
                    "note": "string",
                    "duties_set": {"raw": "total_duties_set", "type": "json"},
                    "created_at": "timestamp!",
                    "processed_at": "timestamp",
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_money_set_amount("duties_set", "shop_money") }} as duty_amount,
    {{ commerce.read_money_set_amount("duties_set", "presentment_money") }} as presentment_duty_amount
from staged
