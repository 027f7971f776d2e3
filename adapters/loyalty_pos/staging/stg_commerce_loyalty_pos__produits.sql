{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="dim_produit",
        key=["produit_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "produit_id": {"raw": "code", "type": "id!"},
            "libelle": "string",
            "categorie": "string",
            "fournisseur": "string",
        },
    )
}}
