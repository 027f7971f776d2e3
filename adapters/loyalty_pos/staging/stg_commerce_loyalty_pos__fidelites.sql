{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="fact_fidelite",
        id=["date_id", "client_id", "magasin_id"],
        count_occurrences=true,
        decimal_mark=commerce.loyalty_pos_decimal_mark(),
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "date_id": "id!",
            "client_id": "id!",
            "magasin_id": "id",
            "points_earned": "amount",
            "points_redeemed": "amount",
            "montant": "string",
            "quantite": "string",
        },
    )
}}
