-- taxes and charges that refunds give back, and how much the order's refunds gave back of them so far
with
    refund_parts as (
        select * from {{ ref("commerce_ledger__refund_parts") }} where component not in ('adjustment', 'return_fee')
    ),

    parts as (
        select
            book,
            order_key,
            refund_line_key,
            pool_key,
            component_key,
            'tax' as movement_type,
            movement_type as applies_to,
            refund_number,
            position,
            minor_ticks,
            tax_amount as amount
        from refund_parts
        where tax_amount <> 0
        union all
        select
            book,
            order_key,
            refund_line_key,
            pool_key,
            component_key,
            movement_type,
            movement_type as applies_to,
            refund_number,
            position,
            minor_ticks,
            net_amount as amount
        from refund_parts
        where component <> 'product' and net_amount <> 0
    ),

    running as (
        select *, sum(amount) over ({{ commerce.refunds_so_far(also_by="movement_type") }}) as so_far_amount from parts
    )

select *
from running
