{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_refunds") }}),

    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    refunds as (
        select
            landed.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["landed._synced_at", "orders._synced_at"]) }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "refunds",
            {
                "refund_id": "refund_id",
                "order_id": "order_id",
                "reason": "reason",
                "note": "note",
                "reported_amount": "total_amount",
                "currency_code": "currency_code",
                "is_edit": "lower(kind) = 'edit'",
                "created_at": "created_at",
                "processed_at": "refunded_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
