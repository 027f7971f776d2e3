{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_line",
                key=["order_line_id"],
                synced_at="_fivetran_synced",
                columns={
                    "order_line_id": {"raw": "id", "type": "id!"},
                    "order_id": "id!",
                    "product_id": "id",
                    "product_variant_id": {"raw": "variant_id", "type": "id"},
                    "title": "string",
                    "variant_title": "string",
                    "sku": "string",
                    "brand": {"raw": "vendor", "type": "string"},
                    "tax_code": "string",
                    "fulfillment_status": "string",
                    "properties": "string",
                    "price_set": "json",
                    "total_discount_set": "json",
                    "position": {"raw": "index", "type": "integer"},
                    "quantity": "amount!",
                    "unit_price": {"raw": "price", "type": "amount!"},
                    "line_discount_amount": {"raw": "total_discount", "type": "amount"},
                    "is_gift_card": {"raw": "gift_card", "type": "boolean"},
                    "is_taxable": {"raw": "taxable", "type": "boolean"},
                    "requires_shipping": "boolean",
                },
            )
        }}
    )

select
    *,
    cast(unit_price * quantity as decimal(18, 4)) as gross_amount,
    cast(
        {{ commerce.read_money_set_amount("price_set", "presentment_money") }} * quantity as decimal(18, 4)
    ) as presentment_gross_amount,
    {{ commerce.read_money_set_amount("total_discount_set", "presentment_money") }} as presentment_line_discount_amount
from staged
