-- the remainder of closed orders, component by component, with the opposite sign
with
    closings as (select * from {{ ref("commerce_ledger__closings") }}),

    components as (select * from {{ ref("commerce_ledger__components") }} where book = 'shop'),

    posted as (
        select
            book,
            order_key,
            component_key,
            tax_line_key,
            movement_type,
            applies_to,
            tax_name,
            tax_rate,
            quantity,
            amount,
            is_facilitator_tax,
            0 as refund_number
        from {{ ref("commerce_ledger__order_rows") }}
        union all
        select
            book,
            order_key,
            component_key,
            tax_line_key,
            movement_type,
            applies_to,
            tax_name,
            tax_rate,
            quantity,
            amount,
            is_facilitator_tax,
            refund_number
        from {{ ref("commerce_ledger__refund_rows") }}
        union all
        select
            'shop', order_key, null, null, 'adjustment', 'order', null, null, null, - lump_amount, null, refund_number
        from {{ ref("commerce_ledger__lump_refunds") }}
        where not is_closing
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
            sum(posted.quantity) as quantity,
            sum(posted.amount) as amount,
            {{ dbt.bool_or("posted.is_facilitator_tax") }} as is_facilitator_tax
        from posted
        inner join closings on posted.order_key = closings.order_key and posted.refund_number < closings.refund_number
        group by
            posted.book,
            posted.order_key,
            posted.component_key,
            posted.tax_line_key,
            posted.movement_type,
            posted.applies_to
    )

select
    remainders.book,
    remainders.order_key,
    remainders.component_key,
    components.order_line_key,
    components.order_charge_key,
    closings.refund_key,
    remainders.tax_line_key,
    closings.source_table,
    closings.source_id,
    remainders.movement_type,
    remainders.applies_to,
    closings.movement_reason,
    remainders.tax_name,
    remainders.tax_rate,
    cast(- remainders.quantity as decimal(18, 4)) as quantity,
    cast(- remainders.amount as decimal(18, 4)) as amount,
    remainders.is_facilitator_tax,
    closings.is_date_derived,
    closings.business_date,
    closings.occurred_at
from remainders
inner join closings on remainders.order_key = closings.order_key
left join components on remainders.component_key = components.component_key
where remainders.amount <> 0 or remainders.quantity <> 0
