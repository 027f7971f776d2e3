{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    shares as (select * from {{ ref("int_commerce_shopify__discount_shares") }}),

    applications as ({{ commerce.accepted("stg_commerce_shopify__discount_applications") }}),

    codes as ({{ commerce.accepted("stg_commerce_shopify__order_discount_codes") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    shared_applications as (
        select store_id, order_id, application_position
        from shares
        where application_position is not null
        group by store_id, order_id, application_position
    ),

    -- what is known of a discount whose shares are not landed: the ledger takes its amount from the header
    unshared as (
        select
            applications.store_id,
            applications.order_id,
            cast(null as {{ dbt.type_string() }}) as order_line_id,
            cast(null as {{ dbt.type_string() }}) as order_charge_id,
            {{ commerce.join_ids(["'application'", "applications.order_id", "applications.application_position"]) }}
            as order_discount_id,
            case when lower(applications.target_type) = 'shipping_line' then 'shipping' else 'product' end as target_type,
            applications.application_position,
            applications.application_position as position,
            cast(null as decimal(18, 4)) as amount,
            cast(null as decimal(18, 4)) as presentment_amount,
            applications._synced_at
        from applications
        left join
            shared_applications
            on applications.store_id = shared_applications.store_id
            and applications.order_id = shared_applications.order_id
            and applications.application_position = shared_applications.application_position
        where shared_applications.order_id is null
    ),

    described as (
        select
            parts.*,
            applications.code,
            coalesce(applications.title, applications.description) as title,
            applications.application_type,
            applications.value_type,
            applications.value,
            {{ commerce.latest_of(["parts._synced_at", "applications._synced_at"]) }} as part_synced_at
        from (select * from shares union all select * from unshared) as parts
        left join
            applications
            on parts.store_id = applications.store_id
            and parts.order_id = applications.order_id
            and parts.application_position = applications.application_position
        union all
        -- codes of orders whose applications are not landed
        select
            codes.store_id,
            codes.order_id,
            null,
            null,
            {{ commerce.join_ids(["'code'", "codes.order_id", "codes.position"]) }},
            case when lower(codes.code_type) = 'shipping' then 'shipping' else 'product' end,
            null,
            codes.position,
            null,
            null,
            codes._synced_at,
            codes.code,
            null,
            'discount_code',
            codes.code_type,
            codes.amount,
            codes._synced_at
        from codes
        where
            not exists (
                select 1
                from applications
                where
                    applications.store_id = codes.store_id
                    and applications.order_id = codes.order_id
                    and lower(applications.code) = lower(codes.code)
            )
    ),

    order_discounts as (
        select
            described.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["described.part_synced_at", "orders._synced_at"]) }} as last_synced_at
        from described
        inner join stores on described.store_id = stores.store_id
        left join orders on described.store_id = orders.store_id and described.order_id = orders.order_id
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
