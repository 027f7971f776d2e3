{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    products as ({{ commerce.accepted("stg_commerce_loyalty_pos__produits") }})

    {{
        commerce.conform(
            "products",
            {
                "product_id": "produit_id",
                "title": "libelle",
                "brand": "fournisseur",
                "category": "categorie",
                "supplier_id": "fournisseur",
            },
        )
    }}
