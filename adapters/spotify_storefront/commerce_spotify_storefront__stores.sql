{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{%- if commerce.is_enabled("spotify_storefront") -%}
    {%- do commerce.check_store_settings("spotify_storefront") -%}
{%- endif %}

with
    settings as ({{ commerce.configured_stores("spotify_storefront") }}),

    -- the artist whose storefront it is; others are guests with merch of their own
    owners as (
        select
            *,
            row_number() over (
                partition by store_id order by created_at nulls last, length(artist_id), artist_id
            ) as place
        from ({{ commerce.accepted("stg_commerce_spotify_storefront__artists") }}) as artists
        where storefront_time_zone is not null and not coalesce(is_deleted, false)
    ),

    zones as ({{ commerce.known_time_zones() }}),

    stores as (
        select
            settings.store_id,
            settings.channel,
            settings.region,
            coalesce(settings.name, owners.name, settings.store_id) as name,
            coalesce(settings.brand, owners.name) as brand,
            coalesce(settings.country_code, owners.country_code) as country_code,
            coalesce(settings.currency_code, owners.storefront_currency_code) as currency_code,
            coalesce(settings.time_zone, zones.time_zone) as time_zone,
            owners.storefront_time_zone as reported_time_zone,
            owners._synced_at
        from settings
        left join owners on settings.store_id = owners.store_id and owners.place = 1
        left join zones on owners.storefront_time_zone = zones.time_zone
    )

    {{
        commerce.conform(
            "stores",
            {
                "name": "name",
                "channel": "channel",
                "brand": "brand",
                "region": "region",
                "country_code": "country_code",
                "currency_code": "currency_code",
                "time_zone": "coalesce(time_zone, 'UTC')",
                "reported_time_zone": "reported_time_zone",
                "is_time_zone_assumed": "time_zone is null",
            },
        )
    }}
