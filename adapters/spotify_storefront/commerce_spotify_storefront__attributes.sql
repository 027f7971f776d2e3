{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    listeners as ({{ commerce.accepted("stg_commerce_spotify_storefront__listeners") }}),

    products as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_products") }}),

    artists as ({{ commerce.accepted("stg_commerce_spotify_storefront__artists") }}),

    offers as ({{ commerce.accepted("stg_commerce_spotify_storefront__offers") }}),

    orders as (
        select *, nullif(recorded_at, cast(ordered_at as {{ dbt.type_string() }})) as recorded_later_at
        from ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}) as landed
    ),

    order_items as (
        select *, nullif(is_preorder, 'false') as is_sold_before_release
        from ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_order_items") }}) as landed
    ),

    payments as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_payments") }}),

    events as ({{ commerce.accepted("stg_commerce_spotify_storefront__listening_events") }}),

    -- what is known of an artist goes with the artist's products
    artist_products as (
        select
            products.product_id,
            products.store_id,
            products.artist_id,
            artists.genre,
            artists.country_code,
            artists.followers,
            {{ commerce.latest_of(["products._synced_at", "artists._synced_at"]) }} as _synced_at
        from products
        left join artists on products.store_id = artists.store_id and products.artist_id = artists.artist_id
    ),

    attributes as (
        {{ commerce.unpivot_attributes("listeners", "customers", "listener_id", ["plan"]) }}
        union all
        {{ commerce.unpivot_attributes("products", "products", "product_id", ["release_date"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "artist_products",
                "products",
                "product_id",
                ["artist_id", "genre", "country_code", "followers"],
                namespace="artist",
            )
        }}
        union all
        {{ commerce.unpivot_attributes("offers", "campaigns", "offer_id", ["artist_id", "product_id", "audience"]) }}
        union all
        {{
            commerce.unpivot_attributes(
                "orders",
                "orders",
                "order_id",
                {"offer_id": "offer_id", "paid_at": "paid_at", "recorded_later_at": "recorded_at"},
            )
        }}
        union all
        {{
            commerce.unpivot_attributes(
                "order_items",
                "order_lines",
                "order_item_id",
                {"is_sold_before_release": "is_preorder", "release_date": "release_date"},
            )
        }}
        union all
        {{ commerce.unpivot_attributes("payments", "payments", "payment_id", ["failure_code"]) }}
        union all
        {{ commerce.unpivot_attributes("events", "interactions", "event_id", ["artist_id", "ms_played"]) }}
    )

    {{ commerce.conform_attributes() }}
