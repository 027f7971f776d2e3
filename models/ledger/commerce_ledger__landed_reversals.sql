-- reversals and adjustments that platforms without refunds land as lines and charges of their own
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    order_lines as (
        select
            order_key,
            order_line_key as component_key,
            order_line_key,
            cast(null as {{ dbt.type_string() }}) as order_charge_key,
            'order_lines' as source_table,
            order_line_id as source_id,
            case
                when line_event = 'adjustment' then 'adjustment'
                when is_gift_card then 'gift_card'
                when is_tip then 'tip'
                else 'product'
            end as movement_type,
            case when line_event = 'adjustment' then 'discrepancy' else 'return' end as movement_reason,
            business_date,
            occurred_at,
            case when line_event = 'reversal' and not is_tip then - abs(quantity) end as quantity,
            case when line_event = 'adjustment' then gross_amount else - abs(gross_amount) end as amount,
            case
                when line_event = 'adjustment' then presentment_gross_amount else - abs(presentment_gross_amount)
            end as presentment_amount
        from {{ ref("commerce__order_lines") }}
        where line_event <> 'sale' and not is_deleted
    ),

    order_charges as (
        select
            order_key,
            order_charge_key as component_key,
            order_line_key,
            order_charge_key,
            'order_charges' as source_table,
            order_charge_id as source_id,
            charge_type as movement_type,
            'return' as movement_reason,
            cast(null as date) as business_date,
            cast(null as {{ dbt.type_timestamp() }}) as occurred_at,
            cast(null as decimal(18, 4)) as quantity,
            - abs(amount) as amount,
            - abs(presentment_amount) as presentment_amount
        from {{ ref("commerce__order_charges") }}
        where charge_event = 'reversal' and not is_deleted
    ),

    unioned as (
        select * from order_lines
        union all
        select * from order_charges
    ),

    books as ({{ commerce.in_both_books("unioned", ["amount"]) }})

select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    source_table,
    source_id,
    movement_type,
    case when movement_type = 'adjustment' then 'order' else movement_type end as applies_to,
    movement_reason,
    business_date,
    occurred_at,
    cast(quantity as decimal(18, 4)) as quantity,
    cast(book_amount as decimal(18, 4)) as amount
from books
