{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    ventes as (select * from {{ ref("int_commerce_loyalty_pos__ventes") }}),

    produits as ({{ commerce.accepted("stg_commerce_loyalty_pos__produits") }}),

    order_lines as (
        select
            ventes.*,
            produits.libelle,
            produits.fournisseur,
            {{ commerce.latest_of(["ventes._synced_at", "produits._synced_at"]) }} as last_synced_at
        from ventes
        left join produits on ventes.store_id = produits.store_id and ventes.produit_id = produits.produit_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "vente_id",
                "order_id": "vente_id",
                "product_id": "produit_id",
                "product_variant_id": "produit_id",
                "supplier_id": "fournisseur",
                "position": "1",
                "line_event": "line_event",
                "sku": "produit_id",
                "title": "libelle",
                "brand": "fournisseur",
                "quantity": "quantite",
                "gross_amount": "montant",
                "currency_code": "currency_code",
                "business_date": "business_date",
                "occurred_at": "occurred_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
