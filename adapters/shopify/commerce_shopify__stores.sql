{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    settings as ({{ commerce.configured_stores("shopify") }}),

    shops as (
        select
            *,
            row_number() over (
                partition by store_id order by updated_at desc nulls last, length(shop_id) desc, shop_id desc
            ) as recency
        from ({{ commerce.accepted("stg_commerce_shopify__shops") }}) as landed
        where not coalesce(is_deleted, false)
    ),

    zones as ({{ commerce.known_time_zones() }}),

    stores as (
        select
            settings.store_id,
            settings.channel,
            settings.brand,
            settings.region,
            coalesce(settings.name, shops.name, settings.store_id) as name,
            coalesce(settings.country_code, shops.country_code) as country_code,
            coalesce(settings.currency_code, shops.currency_code) as currency_code,
            coalesce(settings.time_zone, zones.time_zone) as time_zone,
            shops.time_zone as reported_time_zone,
            shops._synced_at
        from settings
        left join shops on settings.store_id = shops.store_id and shops.recency = 1
        left join zones on shops.time_zone = zones.time_zone
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
