{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    product_variants as ({{ commerce.accepted("stg_commerce_loyalty_pos__produits") }})

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "produit_id",
                "product_id": "produit_id",
                "position": "1",
                "sku": "produit_id",
                "title": "libelle",
            },
        )
    }}
