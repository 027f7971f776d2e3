{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    lines as (select * from {{ ref("int_commerce_woocommerce__lines") }}),

    variants as (select * from {{ ref("commerce_woocommerce__product_variants") }}),

    products as (select * from {{ ref("commerce_woocommerce__products") }}),

    lookups as ({{ commerce.accepted("stg_commerce_woocommerce__product_meta_lookup") }}),

    order_lines as (
        select
            lines.*,
            coalesce(lines.variation_id, lines.product_id) as product_variant_id,
            variants.sku,
            variants.title as variant_title,
            products.brand,
            {{
                commerce.divide_amount(
                    "lines.gross_amount", "1", "lines.counted_pieces", commerce.minor_ticks("lines.currency_code")
                )
            }} as unit_price,
            coalesce(
                products.is_gift_card, lines.product_id in ({{ commerce.woocommerce_gift_cards() }})
            ) as is_gift_card,
            not lookups.is_virtual as requires_shipping,
            {{
                commerce.latest_of(
                    ["lines._synced_at", "variants._synced_at", "products._synced_at", "lookups._synced_at"]
                )
            }} as last_synced_at
        from lines
        left join
            variants
            on lines.store_id = variants.store_id
            and coalesce(lines.variation_id, lines.product_id) = variants.product_variant_id
        left join products on lines.store_id = products.store_id and lines.product_id = products.product_id
        left join
            lookups
            on lines.store_id = lookups.store_id
            and coalesce(lines.variation_id, lines.product_id) = lookups.product_id
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
                "line_event": "line_event",
                "sku": "sku",
                "title": "item_name",
                "variant_title": "case when variation_id is not null then variant_title end",
                "brand": "brand",
                "quantity": "counted_pieces",
                "unit_price": "unit_price",
                "gross_amount": "gross_amount",
                "discount_amount": "discount_amount",
                "currency_code": "currency_code",
                "is_gift_card": "is_gift_card",
                "requires_shipping": "requires_shipping",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
