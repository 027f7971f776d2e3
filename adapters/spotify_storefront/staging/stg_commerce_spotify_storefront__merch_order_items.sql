{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    staged as (
        {{
            commerce.stage_raw(
                platform="spotify_storefront",
                table="merch_order_items",
                key=["order_item_id"],
                synced_at="_fivetran_synced",
                multiplied=[["quantity", "unit_price"], ["quantity", "presentment_unit_price"]],
                columns={
                    "order_item_id": "string!",
                    "order_id": "string!",
                    "product_id": "string",
                    "variant_id": "string",
                    "artist_id": "string",
                    "item_type": "string",
                    "sku": "string",
                    "title": "string",
                    "variant_title": "string",
                    "position": "integer!",
                    "quantity": "amount!",
                    "unit_price": "amount!",
                    "discount_amount": {"raw": "discount", "type": "amount"},
                    "offer_discount_amount": {"raw": "offer_discount", "type": "amount"},
                    "tax_amount": {"raw": "tax", "type": "amount"},
                    "tax_rate": "rate",
                    "presentment_unit_price": "amount",
                    "presentment_discount_amount": {"raw": "presentment_discount", "type": "amount"},
                    "presentment_offer_discount_amount": {"raw": "presentment_offer_discount", "type": "amount"},
                    "presentment_tax_amount": {"raw": "presentment_tax", "type": "amount"},
                    "requires_shipping": "boolean",
                    "is_preorder": "boolean~",
                    "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
                    "release_date": "date~",
                },
            )
        }}
    )

select
    *,
    {{ commerce.multiply_amounts("unit_price", "quantity") }} as gross_amount,
    {{ commerce.multiply_amounts("presentment_unit_price", "quantity") }} as presentment_gross_amount
from staged
