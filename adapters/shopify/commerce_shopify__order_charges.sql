{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    shipping_lines as ({{ commerce.accepted("stg_commerce_shopify__order_shipping_lines") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    tips as (
        select store_id, order_id, sum(gross_amount) as line_amount, max(_synced_at) as _synced_at
        from {{ ref("commerce_shopify__order_lines") }}
        where is_tip
        group by store_id, order_id
    ),

    -- tips are lines already; the header's tip is a charge only as far as it goes beyond them
    charges as (
        select
            store_id,
            order_id,
            order_shipping_line_id as order_charge_id,
            1 as place,
            'shipping' as charge_type,
            title,
            amount,
            presentment_amount,
            _synced_at
        from shipping_lines
        union all
        select
            store_id,
            order_id,
            order_id || '-duty',
            2,
            'duty',
            'duties',
            duty_amount,
            presentment_duty_amount,
            _synced_at
        from orders
        where duty_amount <> 0
        union all
        select
            store_id,
            order_id,
            order_id || '-fee',
            3,
            'fee',
            'additional fees',
            fee_amount,
            presentment_fee_amount,
            _synced_at
        from orders
        where fee_amount <> 0
        union all
        select
            orders.store_id,
            orders.order_id,
            orders.order_id || '-tip',
            4,
            'tip',
            'tip',
            cast(orders.tip_amount - coalesce(tips.line_amount, 0) as decimal(18, 4)),
            case when tips.order_id is null then orders.presentment_tip_amount end,
            {{ commerce.latest_of(["orders._synced_at", "tips._synced_at"]) }}
        from orders
        left join tips on orders.store_id = tips.store_id and orders.order_id = tips.order_id
        where orders.tip_amount > coalesce(tips.line_amount, 0)
    ),

    order_charges as (
        select
            charges.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            row_number() over (
                partition by charges.store_id, charges.order_id
                order by charges.place, length(charges.order_charge_id), charges.order_charge_id
            ) as position,
            {{ commerce.latest_of(["charges._synced_at", "orders._synced_at"]) }} as last_synced_at
        from charges
        inner join stores on charges.store_id = stores.store_id
        left join orders on charges.store_id = orders.store_id and charges.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_charge_id",
                "order_id": "order_id",
                "position": "position",
                "charge_type": "charge_type",
                "title": "title",
                "amount": "amount",
                "currency_code": "currency_code",
                "presentment_amount": "presentment_amount",
                "_synced_at": "last_synced_at",
            },
        )
    }}
