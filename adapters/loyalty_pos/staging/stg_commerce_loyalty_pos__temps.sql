{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="dim_temps",
        key=["date_id"],
        date_order=commerce.loyalty_pos_date_order(),
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "date_id": "id!",
            "business_date": {"raw": "date", "type": "date!"},
            "jour": "id",
            "semaine": "id",
            "mois": "id",
            "annee": "id",
            "jour_semaine": "id",
            "is_weekend": "boolean~",
            "is_ferie": "boolean~",
        },
    )
}}
