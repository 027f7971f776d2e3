{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="population",
        key=["region", "annee"],
        decimal_mark=commerce.loyalty_pos_decimal_mark(),
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "region": "string!",
            "annee": "integer!",
            "habitants": "integer",
        },
    )
}}
