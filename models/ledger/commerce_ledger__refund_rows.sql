-- the reversals that refunds land, dated by the refund
with
    refund_parts as (select * from {{ ref("commerce_ledger__refund_parts") }}),

    refund_lines as (select * from {{ ref("commerce_ledger__refund_lines") }}),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    taxes as (select * from {{ ref("commerce_ledger__taxes") }} where book = 'shop'),

    kept as (
        select *, case when component = 'return_fee' then 'fee' else 'order' end as applies_to
        from refund_parts
        where component in ('adjustment', 'return_fee')
    ),

    reversals as (
        select
            book,
            refund_line_key,
            component_key,
            cast(null as {{ dbt.type_string() }}) as tax_line_key,
            movement_type,
            movement_type as applies_to,
            - quantity as quantity,
            - (net_amount + discount_amount) as amount
        from refund_lines
        union all
        select book, refund_line_key, component_key, null, 'discount', movement_type, null, discount_amount
        from refund_lines
        union all
        select book, refund_line_key, component_key, tax_line_key, movement_type, applies_to, null, - amount
        from {{ ref("commerce_ledger__refund_shares") }}
        union all
        select
            book,
            refund_line_key,
            null,
            null,
            case when component = 'return_fee' then 'fee' else 'adjustment' end,
            applies_to,
            null,
            - net_amount
        from kept
        union all
        select book, refund_line_key, null, null, 'tax', applies_to, null, - tax_amount
        from kept
    )

select
    reversals.book,
    refund_parts.order_key,
    refund_parts.refund_key,
    reversals.component_key,
    reversals.tax_line_key,
    refund_parts.refund_line_id,
    refund_parts.refund_number,
    reversals.movement_type,
    reversals.applies_to,
    case
        refund_parts.component
        when 'return_fee'
        then 'return_fee'
        when 'adjustment'
        then 'discrepancy'
        else refund_parts.movement_reason
    end as movement_reason,
    taxes.tax_name,
    taxes.tax_rate,
    cast(reversals.quantity as decimal(18, 4)) as quantity,
    cast(reversals.amount as decimal(18, 4)) as amount,
    taxes.is_facilitator_tax,
    refund_parts.is_derived,
    refunds.business_date,
    refunds.occurred_at
from reversals
inner join
    refund_parts on reversals.refund_line_key = refund_parts.refund_line_key and reversals.book = refund_parts.book
inner join refunds on refund_parts.refund_key = refunds.refund_key
left join taxes on reversals.tax_line_key = taxes.tax_line_key
where reversals.amount <> 0 or reversals.quantity <> 0
