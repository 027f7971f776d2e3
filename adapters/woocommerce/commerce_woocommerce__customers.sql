{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    users as ({{ commerce.accepted("stg_commerce_woocommerce__users") }}),

    lookups as (
        select
            *,
            row_number() over (
                partition by store_id, user_id
                order by
                    case when coalesce(is_deleted, false) then 1 else 0 end,
                    length(customer_lookup_id),
                    customer_lookup_id
            ) as turn
        from ({{ commerce.accepted("stg_commerce_woocommerce__customer_lookup") }}) as landed
        where user_id is not null
    ),

    orders as (
        select store_id, order_id, customer_id, created_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}) as landed
        where
            customer_id is not null
            and coalesce(order_type, 'shop_order') = 'shop_order'
            and not coalesce(is_deleted, false)
    ),

    addresses as (
        select
            orders.store_id,
            orders.customer_id,
            billing.company,
            billing.phone,
            billing._synced_at,
            row_number() over (
                partition by orders.store_id, orders.customer_id
                order by orders.created_at desc, length(orders.order_id) desc, orders.order_id desc
            ) as recency
        from orders
        inner join
            ({{ commerce.accepted("stg_commerce_woocommerce__order_addresses") }}) as billing
            on orders.store_id = billing.store_id
            and orders.order_id = billing.order_id
            and billing.address_type = 'billing'
    ),

    -- users who never bought and are not in the lookup run the shop
    ids as (
        select store_id, user_id as customer_id
        from lookups
        union
        select users.store_id, users.user_id
        from users
        inner join orders on users.store_id = orders.store_id and users.user_id = orders.customer_id
    ),

    customers as (
        select
            ids.store_id,
            ids.customer_id,
            coalesce(users.email, lookups.email) as email,
            lookups.first_name,
            lookups.last_name,
            lookups.city,
            lookups.state,
            lookups.postcode,
            lookups.country,
            addresses.company,
            addresses.phone,
            coalesce(users.registered_at, lookups.registered_at) as created_at,
            lookups.last_active_at as updated_at,
            coalesce(users.is_deleted, lookups.is_deleted) as is_deleted,
            {{ commerce.latest_of(["users._synced_at", "lookups._synced_at", "addresses._synced_at"]) }} as _synced_at
        from ids
        left join users on ids.store_id = users.store_id and ids.customer_id = users.user_id
        left join lookups on ids.store_id = lookups.store_id and ids.customer_id = lookups.user_id and lookups.turn = 1
        left join
            addresses
            on ids.store_id = addresses.store_id
            and ids.customer_id = addresses.customer_id
            and addresses.recency = 1
    )

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_id",
                "email": "email",
                "phone": "phone",
                "first_name": "first_name",
                "last_name": "last_name",
                "company": "company",
                "city": "city",
                "region": "state",
                "postal_code": "postcode",
                "country_code": "country",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
