{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    interactions as ({{ commerce.accepted("stg_commerce_spotify_storefront__listening_events") }})

    {{
        commerce.conform(
            "interactions",
            {
                "interaction_id": "event_id",
                "customer_id": "listener_id",
                "product_id": "product_id",
                "session_id": "session_id",
                "interaction_type": commerce.map_values(
                    "event_type", {"stream": "stream", "merch_click": "click", "pre_save": "pre_save"}
                ),
                "reported_interaction_type": "event_type",
                "value": "coalesce(track_id, offer_id)",
                "occurred_at": "occurred_at",
            },
        )
    }}
