{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    orders as (select * from {{ ref("int_commerce_woocommerce__orders") }}),

    refunds as (select * from {{ ref("commerce_woocommerce__refunds") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__order_meta") }}),

    received as (
        select
            store_id,
            order_id,
            order_id as payment_id,
            cast(null as {{ dbt.type_string() }}) as refund_id,
            1 as position,
            -- what an exchange owes the customer is paid back
            case
                when total_amount < 0
                then 'refund'
                when paid_at is null and transaction_id is not null and status_word <> 'failed'
                then 'authorization'
                else 'sale'
            end as kind,
            case
                when paid_at is not null or (transaction_id is not null and status_word <> 'failed')
                then 'success'
                when status_word = 'failed'
                then 'failed'
                else 'pending'
            end as status,
            payment_method,
            total_amount as amount,
            currency_code,
            coalesce(is_deleted, false) as is_deleted,
            coalesce(paid_at, case when transaction_id is not null then created_at end) as processed_at,
            last_synced_at as _synced_at
        from orders
        -- an order that was given up unpaid took no money, nor did one that cost nothing
        where total_amount <> 0 and not is_out and (paid_at is not null or status_word not in ('cancelled', 'refunded'))
    ),

    -- a refund that was not made through the gateway says nothing about whether the money went out
    given_back as (
        select
            refunds.store_id,
            refunds.order_id,
            refunds.refund_id as payment_id,
            refunds.refund_id,
            2 as position,
            'refund' as kind,
            case when metas.refunded_payment in ('1', 'yes', 'true') then 'success' else 'unknown' end as status,
            orders.payment_method,
            refunds.reported_amount as amount,
            refunds.currency_code,
            refunds.is_deleted,
            refunds.created_at as processed_at,
            {{ commerce.latest_of(["refunds._synced_at", "metas._synced_at", "orders.last_synced_at"]) }} as _synced_at
        from refunds
        left join orders on refunds.store_id = orders.store_id and refunds.order_id = orders.order_id
        left join metas on refunds.store_id = metas.store_id and refunds.refund_id = metas.order_id
        where refunds.reported_amount <> 0
    ),

    payments as (
        select *
        from received
        union all
        select *
        from given_back
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": "payment_id",
                "order_id": "order_id",
                "refund_id": "refund_id",
                "position": "position",
                "kind": "kind",
                "method": commerce.map_values("payment_method", commerce.woocommerce_methods()),
                "reported_method": "payment_method",
                "gateway": "payment_method",
                "status": "status",
                "amount": "abs(amount)",
                "currency_code": "currency_code",
                "processed_at": "processed_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
