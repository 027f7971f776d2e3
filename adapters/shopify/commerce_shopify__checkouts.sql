{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__abandoned_checkouts") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    -- an order names its checkout by id, or by token where the id is not landed
    matches as (
        select landed.store_id, landed.checkout_id, orders.order_id, orders.created_at, orders._synced_at
        from landed
        inner join orders on landed.store_id = orders.store_id and landed.checkout_id = orders.checkout_id
        union all
        select landed.store_id, landed.checkout_id, orders.order_id, orders.created_at, orders._synced_at
        from landed
        inner join orders on landed.store_id = orders.store_id and landed.token = orders.checkout_token
        where orders.checkout_id is null
    ),

    first_matches as (
        select
            *,
            row_number() over (
                partition by store_id, checkout_id order by created_at, length(order_id), order_id
            ) as place
        from matches
    ),

    checkouts as (
        select
            landed.*,
            first_matches.order_id,
            {{ commerce.latest_of(["landed._synced_at", "first_matches._synced_at"]) }} as last_synced_at
        from landed
        left join
            first_matches
            on landed.store_id = first_matches.store_id
            and landed.checkout_id = first_matches.checkout_id
            and first_matches.place = 1
    )

    {{
        commerce.conform(
            "checkouts",
            {
                "checkout_id": "checkout_id",
                "customer_id": "customer_id",
                "order_id": "order_id",
                "email": "email",
                "total_amount": "total_amount",
                "currency_code": "currency_code",
                "is_completed": "order_id is not null or completed_at is not null",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
