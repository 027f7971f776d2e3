-- the remainder of closed orders, component by component, with the opposite sign
with
    closings as (select * from {{ ref("commerce_ledger__closings") }}),

    lump_refunds as (select * from {{ ref("commerce_ledger__lump_refunds") }} where not is_closing),

    posted as (
        select book, order_key, component_key, tax_line_key, movement_type, applies_to, tax_name, tax_rate, is_facilitator_tax, quantity, amount, 0 as refund_number
        from {{ ref("commerce_ledger__sale_rows") }}
        union all
        select book, order_key, component_key, tax_line_key, movement_type, applies_to, tax_name, tax_rate, is_facilitator_tax, quantity, amount, refund_number
        from {{ ref("commerce_ledger__refund_rows") }}
        union all
        select 'shop' as book, order_key, null, null, 'adjustment', 'order', null, null, null, null, - reported_amount, refund_number
        from lump_refunds
    ),

    remainders as (
        select
            posted.book,
            posted.order_key,
            posted.component_key,
            posted.tax_line_key,
            posted.movement_type,
            posted.applies_to,
            max(posted.tax_name) as tax_name,
            max(posted.tax_rate) as tax_rate,
            {{ dbt.bool_or("posted.is_facilitator_tax") }} as is_facilitator_tax,
            sum(posted.quantity) as quantity,
            sum(posted.amount) as amount
        from posted
        inner join
            closings
            on posted.order_key = closings.order_key
            and posted.refund_number < coalesce(closings.refund_number, 1000000000)
        group by
            posted.book,
            posted.order_key,
            posted.component_key,
            posted.tax_line_key,
            posted.movement_type,
            posted.applies_to
    )

select
    book,
    order_key,
    component_key,
    tax_line_key,
    movement_type,
    applies_to,
    tax_name,
    tax_rate,
    is_facilitator_tax,
    cast(case when movement_type in ('product', 'gift_card') then - coalesce(quantity, 0) end as decimal(18, 4)) as quantity,
    cast(- amount as decimal(18, 4)) as amount
from remainders
where amount <> 0 or quantity <> 0
