with
    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    movements as (
        select refund_key, - sum(amount) as posted_amount
        from {{ ref("commerce__sales_ledger") }}
        where refund_key is not null
        group by refund_key
    ),

    lump_refunds as (select refund_key, is_closing from {{ ref("commerce_ledger__lump_refunds") }}),

    compared as (
        select
            refunds.*,
            coalesce(movements.posted_amount, 0) as posted_amount,
            lump_refunds.refund_key is not null and not lump_refunds.is_closing as is_lump
        from refunds
        left join movements on refunds.refund_key = movements.refund_key
        left join lump_refunds on refunds.refund_key = lump_refunds.refund_key
    )

select
    order_key,
    sum(case when movement_reason = 'edit' then 1 else 0 end) as edit_count,
    sum(case when is_lump then 1 else 0 end) as lump_count,
    cast(sum(reported_amount) as decimal(18, 4)) as reported_refunded_amount,
    cast(
        sum(case when reported_amount is not null then posted_amount end) as decimal(18, 4)
    ) as compared_reversed_amount,
    cast(max(abs(reported_amount - posted_amount)) as decimal(18, 4)) as worst_refund_difference_amount
from compared
group by order_key
