{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    product_variants as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_variants") }})

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "variant_id",
                "product_id": "product_id",
                "position": "position",
                "sku": "sku",
                "barcode": "barcode",
                "title": "title",
                "price": "price",
                "compare_at_price": "compare_at_price",
                "unit_cost": "unit_cost",
                "unit_cost_currency_code": "case when unit_cost is not null then currency_code end",
                "currency_code": "currency_code",
                "is_available": "is_available",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
