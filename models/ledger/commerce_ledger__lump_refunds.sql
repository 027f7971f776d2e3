-- ledger rule 7: refunds that land an amount and no detail
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    lump_orders as (
        select distinct order_key from refunds where line_count = 0 and reported_amount <> 0
    ),

    sales as (
        select sale_rows.order_key, sum(sale_rows.amount) as sale_amount, count(distinct sale_rows.component_key) as component_count
        from {{ ref("commerce_ledger__sale_rows") }} as sale_rows
        inner join lump_orders on sale_rows.order_key = lump_orders.order_key
        where sale_rows.book = 'shop'
        group by sale_rows.order_key
    ),

    detailed as (
        select refund_key, - sum(amount) as refunded_amount
        from {{ ref("commerce_ledger__refund_rows") }}
        where book = 'shop'
        group by refund_key
    ),

    running as (
        select
            refunds.*,
            sales.sale_amount
            - coalesce(
                sum(case when refunds.line_count = 0 then coalesce(refunds.reported_amount, 0) else coalesce(detailed.refunded_amount, 0) end) over (
                    partition by refunds.order_key
                    order by refunds.refund_number
                    rows between unbounded preceding and 1 preceding
                ),
                0
            ) as left_amount,
            {{ commerce.from_ticks("orders.minor_ticks * sales.component_count") }} as tolerance_amount
        from refunds
        inner join sales on refunds.order_key = sales.order_key
        inner join orders on refunds.order_key = orders.order_key
        left join detailed on refunds.refund_key = detailed.refund_key
    ),

    judged as (
        select
            *,
            row_number() over (
                partition by
                    order_key,
                    line_count = 0 and left_amount > 0 and abs(reported_amount - left_amount) <= tolerance_amount
                order by refund_number
            ) as turn
        from running
    )

select
    refund_key,
    order_key,
    refund_id,
    refund_number,
    reported_amount,
    left_amount,
    left_amount > 0 and abs(reported_amount - left_amount) <= tolerance_amount and turn = 1 as is_closing,
    business_date,
    occurred_at
from judged
where line_count = 0 and reported_amount <> 0
