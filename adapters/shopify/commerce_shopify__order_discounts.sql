{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    shares as (select * from {{ ref("int_commerce_shopify__discount_shares") }}),

    names as (select * from {{ ref("int_commerce_shopify__discount_names") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    shared_names as (
        select store_id, order_id, application_position
        from shares
        where application_position is not null
        group by store_id, order_id, application_position
    ),

    -- a discount whose shares are not landed keeps its name; its amount is in the header only
    named as (
        select
            shares.*,
            names.code,
            names.title,
            names.application_type,
            names.value_type,
            names.value,
            {{ commerce.latest_of(["shares._synced_at", "names._synced_at"]) }} as named_synced_at
        from shares
        left join
            names
            on shares.store_id = names.store_id
            and shares.order_id = names.order_id
            and shares.application_position = names.application_position
        union all
        select
            names.store_id,
            names.order_id,
            null,
            null,
            names.order_discount_id,
            names.target_type,
            names.application_position,
            names.position,
            null,
            null,
            names._synced_at,
            names.code,
            names.title,
            names.application_type,
            names.value_type,
            names.value,
            names._synced_at as name_synced_at
        from names
        left join
            shared_names
            on names.store_id = shared_names.store_id
            and names.order_id = shared_names.order_id
            and names.application_position = shared_names.application_position
        where shared_names.order_id is null
    ),

    order_discounts as (
        select
            named.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["named.named_synced_at", "orders._synced_at"]) }} as last_synced_at
        from named
        inner join stores on named.store_id = stores.store_id
        left join orders on named.store_id = orders.store_id and named.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "order_discounts",
            {
                "order_discount_id": "order_discount_id",
                "order_id": "order_id",
                "order_line_id": "order_line_id",
                "order_charge_id": "order_charge_id",
                "position": "position",
                "code": "code",
                "title": "title",
                "discount_type": commerce.map_values(
                    "application_type",
                    {"discount_code": "code", "automatic": "automatic", "manual": "manual", "script": "script"},
                ),
                "target_type": "target_type",
                "value_type": "lower(value_type)",
                "value": "value",
                "amount": "amount",
                "currency_code": "currency_code",
                "presentment_amount": "presentment_amount",
                "_synced_at": "last_synced_at",
            },
        )
    }}
