{{ config(enabled=commerce.is_enabled("shopify")) }}

{#- The words that Shopify's own tip line bears in the languages of its checkout. -#}
{%- set tip_titles = [
    "tip",
    "tips",
    "gratuity",
    "trinkgeld",
    "pourboire",
    "propina",
    "gorjeta",
    "mancia",
    "fooi",
    "dricks",
    "drikkepenge",
    "driks",
    "napiwek",
    "チップ",
] -%}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__order_lines") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    order_lines as (
        select
            landed.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            coalesce(
                landed.position,
                row_number() over (
                    partition by landed.store_id, landed.order_id
                    order by landed.position nulls last, length(landed.order_line_id), landed.order_line_id
                )
            ) as line_position,
            -- a custom item also lacks product and variant; a tip bears Shopify's title, or is the untaxed, unshipped
            -- amount of the header
            landed.product_id is null
            and landed.product_variant_id is null
            and not coalesce(landed.is_gift_card, false)
            and (
                lower(trim(landed.title)) in ('{{ tip_titles | join("', '") }}')
                or (
                    orders.tip_amount > 0
                    and landed.gross_amount = orders.tip_amount
                    and landed.sku is null
                    and not coalesce(landed.is_taxable, false)
                    and not coalesce(landed.requires_shipping, false)
                )
            ) as is_tip,
            {{ commerce.latest_of(["landed._synced_at", "orders._synced_at"]) }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_line_id",
                "order_id": "order_id",
                "product_id": "product_id",
                "product_variant_id": "product_variant_id",
                "position": "line_position",
                "sku": "sku",
                "title": "title",
                "variant_title": "variant_title",
                "brand": "brand",
                "quantity": "quantity",
                "unit_price": "unit_price",
                "gross_amount": "gross_amount",
                "discount_amount": "line_discount_amount",
                "currency_code": "currency_code",
                "presentment_gross_amount": "presentment_gross_amount",
                "presentment_discount_amount": "presentment_line_discount_amount",
                "is_gift_card": "is_gift_card",
                "is_tip": "is_tip",
                "requires_shipping": "requires_shipping",
                "_synced_at": "last_synced_at",
            },
        )
    }}
