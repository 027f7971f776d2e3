{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="listening_events",
        key=["event_id"],
        synced_at="_fivetran_synced",
        columns={
            "event_id": "string!",
            "event_type": "string!",
            "listener_id": "string",
            "artist_id": "string",
            "track_id": "string",
            "product_id": "string",
            "offer_id": "string",
            "session_id": "string",
            "ms_played": "integer",
            "occurred_at": "timestamp!",
        },
    )
}}
