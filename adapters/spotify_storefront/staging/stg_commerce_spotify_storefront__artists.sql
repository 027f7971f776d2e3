{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="artists",
        key=["artist_id"],
        synced_at="_fivetran_synced",
        columns={
            "artist_id": "string!",
            "name": "string",
            "genre": "string",
            "country_code": {"raw": "country", "type": "string"},
            "storefront_currency_code": {"raw": "storefront_currency", "type": "currency"},
            "storefront_time_zone": "string",
            "followers": "integer",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
