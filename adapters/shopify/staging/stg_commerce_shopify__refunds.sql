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
                    "return_id": commerce.shopify_column("id", graphql="return_id"),
                    "staff_id": commerce.shopify_column("id", "user_id", "staff_member_id"),
                    "note": "string",
                    "duties_set": commerce.shopify_column("json", "total_duties_set"),
                    "refunded_amount": commerce.shopify_column("amount", graphql="total_refunded_set_shop_amount"),
                    "presentment_refunded_amount": commerce.shopify_column(
                        "amount", graphql="total_refunded_set_pres_amount"
                    ),
                    "created_at": "timestamp!",
                    "processed_at": commerce.shopify_column("timestamp", "processed_at"),
                },
            )
        }}
    )

select
    *,
    {{ commerce.read_money_set_amount("duties_set", "shop_money") }} as duty_amount,
    {{ commerce.read_money_set_amount("duties_set", "presentment_money") }} as presentment_duty_amount
from staged
