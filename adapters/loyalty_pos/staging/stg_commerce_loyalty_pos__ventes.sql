{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="fact_ventes",
        key=["vente_id"],
        decimal_mark=commerce.loyalty_pos_decimal_mark(),
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "vente_id": "id!",
            "date_id": "id!",
            "produit_id": "id",
            "client_id": "id",
            "magasin_id": "id",
            "montant": "amount!",
            "quantite": "amount",
        },
    )
}}
