{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

{{
    commerce.stage_raw(
        platform="loyalty_pos",
        table="dim_client",
        key=["client_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "client_id": "id!",
            "client_name": "string",
            "ville": "string",
            "age": "id",
            "sexe": "string",
            "fidelite": "string",
        },
    )
}}
