{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="offers",
        key=["offer_id"],
        synced_at="_fivetran_synced",
        columns={
            "offer_id": "string!",
            "artist_id": "string",
            "product_id": "string",
            "offer_type": "string",
            "name": "string",
            "channel": "string",
            "audience": "string",
            "currency_code": {"raw": "currency", "type": "currency"},
            "budget_amount": {"raw": "budget", "type": "amount"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "start_date": {"raw": "starts_on", "type": "date"},
            "end_date": {"raw": "ends_on", "type": "date"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
