{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__refunds") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    payments as (
        select *, kind = 'refund' and status = 'success' as is_paid_back
        from {{ ref("commerce_shopify__payments") }}
        where refund_id is not null and kind <> 'suggested'
    ),

    -- per currency first: what was paid back in another currency cannot be compared with the order's own
    paid_back_by_currency as (
        select
            store_id,
            refund_id,
            currency_code,
            sum(case when is_paid_back then amount end) as amount,
            max(_synced_at) as _synced_at
        from payments
        group by store_id, refund_id, currency_code
    ),

    paid_back as (
        select
            store_id,
            refund_id,
            count(amount) as currencies,
            max(case when amount is not null then currency_code end) as currency_code,
            sum(amount) as amount,
            max(_synced_at) as _synced_at
        from paid_back_by_currency
        group by store_id, refund_id
    ),

    refund_lines as (
        select store_id, refund_id, max(_synced_at) as _synced_at
        from ({{ commerce.accepted("stg_commerce_shopify__order_line_refunds") }}) as lines
        group by store_id, refund_id
    ),

    refunds as (
        select
            landed.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            coalesce(
                nullif(landed.refunded_amount, 0),
                case
                    when paid_back.currencies = 1 and paid_back.currency_code = orders.currency_code
                    then paid_back.amount
                end
            ) as reported_amount,
            -- an edit takes lines off and moves no money; so does the cancellation of an order that nobody paid
            refund_lines.refund_id is not null
            and paid_back.refund_id is null
            and (
                orders.cancelled_at is null or coalesce(landed.processed_at, landed.created_at) < orders.cancelled_at
            ) as is_edit,
            {{
                commerce.latest_of(
                    ["landed._synced_at", "orders._synced_at", "paid_back._synced_at", "refund_lines._synced_at"]
                )
            }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
        left join paid_back on landed.store_id = paid_back.store_id and landed.refund_id = paid_back.refund_id
        left join refund_lines on landed.store_id = refund_lines.store_id and landed.refund_id = refund_lines.refund_id
    )

    {{
        commerce.conform(
            "refunds",
            {
                "refund_id": "refund_id",
                "order_id": "order_id",
                "note": "note",
                "reported_amount": "reported_amount",
                "currency_code": "currency_code",
                "is_edit": "is_edit",
                "created_at": "created_at",
                "processed_at": "processed_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
