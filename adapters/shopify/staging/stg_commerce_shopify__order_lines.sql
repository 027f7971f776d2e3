{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="shopify",
                table="order_line",
                key=["order_line_id"],
                synced_at="_fivetran_synced",
                multiplied=[["quantity", "price"], ["quantity", "original_unit_price"]],
                columns={
                    "order_line_id": {"raw": "id", "type": "id!"},
                    "order_id": "id!",
                    "product_id": "id",
                    "product_variant_id": {"raw": "variant_id", "type": "id"},
                    "title": "string",
                    "variant_title": "string",
                    "sku": "string",
                    "brand": {"raw": "vendor", "type": "string"},
                    "tax_code": commerce.shopify_column("string", "tax_code"),
                    "fulfillment_status": commerce.shopify_column("string", "fulfillment_status"),
                    "properties": commerce.shopify_column("string", "properties"),
                    "price_set": commerce.shopify_column("json", "price_set"),
                    "total_discount_set": commerce.shopify_column("json", "total_discount_set"),
                    "position": commerce.shopify_column("integer", "index"),
                    "quantity": "amount!",
                    "price": commerce.shopify_column("amount!", "price"),
                    "original_unit_price": commerce.shopify_column(
                        "amount", graphql="original_unit_price_set_shop_amount"
                    ),
                    "original_amount": commerce.shopify_column("amount!", graphql="original_total_set_shop_amount"),
                    "presentment_original_amount": commerce.shopify_column(
                        "amount", graphql="original_total_set_pres_amount"
                    ),
                    "line_discount_amount": commerce.shopify_column(
                        "amount", "total_discount", "total_discount_set_shop_amount"
                    ),
                    "presentment_line_discount_landed": commerce.shopify_column(
                        "amount", graphql="total_discount_set_pres_amount"
                    ),
                    "is_gift_card": commerce.shopify_column("boolean", "gift_card", "is_gift_card"),
                    "is_taxable": {"raw": "taxable", "type": "boolean"},
                    "requires_shipping": "boolean",
                },
            )
        }}
    ),

    -- the pattern of the price is matched once
    priced as (
        select *, {{ commerce.read_money_set_amount("price_set", "presentment_money") }} as presentment_price
        from staged {{ commerce.fence() }}
    )

select
    *,
    coalesce(price, original_unit_price) as unit_price,
    -- the one shape lands the price of a piece, the other that of the line
    coalesce(original_amount, {{ commerce.multiply_amounts("price", "quantity") }}) as gross_amount,
    coalesce(
        presentment_original_amount, {{ commerce.multiply_amounts("presentment_price", "quantity") }}
    ) as presentment_gross_amount,
    {{ commerce.shopify_presentment("total_discount_set", "presentment_line_discount_landed") }}
    as presentment_line_discount_amount
from priced
