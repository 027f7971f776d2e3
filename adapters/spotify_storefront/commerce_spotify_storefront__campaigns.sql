{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__offers") }}),

    artists as ({{ commerce.accepted("stg_commerce_spotify_storefront__artists") }}),

    campaigns as (
        select
            landed.*,
            artists.name as artist_name,
            {{ commerce.latest_of(["landed._synced_at", "artists._synced_at"]) }} as last_synced_at
        from landed
        left join artists on landed.store_id = artists.store_id and landed.artist_id = artists.artist_id
    )

    {{
        commerce.conform(
            "campaigns",
            {
                "campaign_id": "offer_id",
                "name": "name",
                "channel": "channel",
                "source": "artist_name",
                "medium": "lower(offer_type)",
                "start_date": "start_date",
                "end_date": "end_date",
                "budget_amount": "budget_amount",
                "currency_code": "case when budget_amount is not null then currency_code end",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
