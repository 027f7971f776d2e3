{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="dim_magasin",
        key=["magasin_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "magasin_id": "id!",
            "magasin_name": "string",
            "ville": "string",
            "state": "string",
            "region": {"raw": "Region", "type": "string"},
            "zip": "id",
        },
    )
}}
