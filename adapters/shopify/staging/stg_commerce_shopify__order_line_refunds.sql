{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table=commerce.raw_table_of("shopify", "order_line_refunds"),
                key=["order_line_refund_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_line_refund_id": {"raw": "id", "type": "id!"},
                    "refund_id": "id!",
                    "order_line_id": "id",
                    "location_id": "id",
                    "restock_type": "string",
                    "subtotal_set": commerce.shopify_column("json", "subtotal_set"),
                    "total_tax_set": commerce.shopify_column("json", "total_tax_set"),
                    "quantity": "amount",
                    "subtotal_amount": commerce.shopify_column("amount!", "subtotal", "subtotal_set_shop_amount"),
                    "tax_amount": commerce.shopify_column("amount", "total_tax", "total_tax_set_shop_amount"),
                    "presentment_subtotal_landed": commerce.shopify_column(
                        "amount", graphql="subtotal_set_pres_amount"
                    ),
                    "presentment_tax_landed": commerce.shopify_column("amount", graphql="total_tax_set_pres_amount"),
                },
            )
        }}
    )

select
    *,
    {{ commerce.shopify_presentment("subtotal_set", "presentment_subtotal_landed") }} as presentment_subtotal_amount,
    {{ commerce.shopify_presentment("total_tax_set", "presentment_tax_landed") }} as presentment_tax_amount
from staged
