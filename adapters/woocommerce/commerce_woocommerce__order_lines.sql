{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    items as (
        select * from {{ ref("int_commerce_woocommerce__order_items") }} where item_type = 'line_item' and not is_refund
    ),

    variants as (select * from {{ ref("commerce_woocommerce__product_variants") }}),

    products as (select * from {{ ref("commerce_woocommerce__products") }}),

    lookups as ({{ commerce.accepted("stg_commerce_woocommerce__product_meta_lookup") }}),

    -- a line whose total was raised by hand above its subtotal costs that much and has no discount
    priced as (
        select
            *,
            coalesce(greatest(subtotal_amount, amount), subtotal_amount, amount, 0) as gross_amount,
            case when subtotal_amount > amount then subtotal_amount - amount else 0 end as line_discount_amount,
            {{ commerce.minor_ticks("currency_code") }} as minor_ticks
        from items
    ),

    order_lines as (
        select
            priced.*,
            coalesce(priced.variation_id, priced.product_id) as product_variant_id,
            variants.sku,
            variants.title as variant_title,
            products.brand,
            {{ commerce.divide_amount("priced.gross_amount", "1", "priced.quantity", "priced.minor_ticks") }}
            as unit_price,
            coalesce(
                products.is_gift_card, priced.product_id in ({{ commerce.woocommerce_gift_cards() }})
            ) as is_gift_card,
            not lookups.is_virtual as requires_shipping,
            {{
                commerce.latest_of(
                    ["priced._synced_at", "variants._synced_at", "products._synced_at", "lookups._synced_at"]
                )
            }} as last_synced_at
        from priced
        left join
            variants
            on priced.store_id = variants.store_id
            and coalesce(priced.variation_id, priced.product_id) = variants.product_variant_id
        left join products on priced.store_id = products.store_id and priced.product_id = products.product_id
        left join
            lookups
            on priced.store_id = lookups.store_id
            and coalesce(priced.variation_id, priced.product_id) = lookups.product_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_item_id",
                "order_id": "order_id",
                "product_id": "product_id",
                "product_variant_id": "product_variant_id",
                "position": "position",
                "sku": "sku",
                "title": "item_name",
                "variant_title": "case when variation_id is not null then variant_title end",
                "brand": "brand",
                "quantity": "coalesce(quantity, 1)",
                "unit_price": "unit_price",
                "gross_amount": "gross_amount",
                "discount_amount": "line_discount_amount",
                "currency_code": "currency_code",
                "is_gift_card": "is_gift_card",
                "requires_shipping": "requires_shipping",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
