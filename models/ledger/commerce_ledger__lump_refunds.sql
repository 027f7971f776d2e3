-- refunds that land an amount and no detail; one of them can be all that is left of its order (ledger rule 7)
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    lump_orders as (select distinct order_key from refunds where lump_amount <> 0),

    sales as (
        select
            order_rows.order_key,
            sum(order_rows.amount) as sale_amount,
            count(distinct order_rows.component_key) as component_count
        from {{ ref("commerce_ledger__order_rows") }} as order_rows
        inner join lump_orders on order_rows.order_key = lump_orders.order_key
        where order_rows.book = 'shop'
        group by order_rows.order_key
    ),

    detailed as (
        select refund_key, - sum(amount) as refunded_amount
        from {{ ref("commerce_ledger__refund_rows") }}
        where book = 'shop'
        group by refund_key
    ),

    given_back as (
        select
            refunds.*,
            sales.sale_amount,
            refunds.lump_amount + coalesce(detailed.refunded_amount, 0) as refunded_amount,
            {{ commerce.from_ticks("orders.minor_ticks * sales.component_count") }} as tolerance_amount
        from refunds
        inner join sales on refunds.order_key = sales.order_key
        inner join orders on refunds.order_key = orders.order_key
        left join detailed on refunds.refund_key = detailed.refund_key
    ),

    running as (
        select
            *,
            sale_amount
            + refunded_amount
            - sum(refunded_amount) over (
                partition by order_key order by refund_number rows unbounded preceding
            ) as left_amount
        from given_back
    ),

    judged as (
        select
            *, lump_amount > 0 and left_amount > 0 and abs(lump_amount - left_amount) <= tolerance_amount as takes_all
        from running
        where lump_amount <> 0
    )

select
    refund_key,
    order_key,
    refund_id,
    refund_number,
    lump_amount,
    takes_all and row_number() over (partition by order_key, takes_all order by refund_number) = 1 as is_closing,
    business_date,
    occurred_at
from judged
