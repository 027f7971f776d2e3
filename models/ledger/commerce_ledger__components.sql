with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    order_lines as (
        select
            order_key,
            order_line_key as component_key,
            order_line_key as pool_key,
            order_line_key,
            cast(null as {{ dbt.type_string() }}) as order_charge_key,
            'order_lines' as source_table,
            order_line_id as source_id,
            case when is_gift_card then 'gift_card' when is_tip then 'tip' else 'product' end as movement_type,
            position,
            quantity,
            gross_amount as landed_amount,
            discount_amount as own_discount_amount,
            presentment_gross_amount as presentment_landed_amount,
            presentment_discount_amount as presentment_own_discount_amount
        from {{ ref("commerce__order_lines") }}
        where line_event = 'sale' and not is_deleted
    ),

    order_charges as (
        select
            order_key,
            order_charge_key as component_key,
            order_key || '-' || charge_type as pool_key,
            order_line_key,
            order_charge_key,
            'order_charges' as source_table,
            order_charge_id as source_id,
            charge_type as movement_type,
            position,
            cast(null as decimal(18, 4)) as quantity,
            amount as landed_amount,
            cast(null as decimal(18, 4)) as own_discount_amount,
            presentment_amount as presentment_landed_amount,
            cast(null as decimal(18, 4)) as presentment_own_discount_amount
        from {{ ref("commerce__order_charges") }}
        where charge_event = 'sale' and not is_deleted
    ),

    components as (
        select * from order_lines
        union all
        select * from order_charges
    ),

    books as ({{ commerce.in_both_books("components", ["landed_amount", "own_discount_amount"]) }})

select
    book,
    order_key,
    component_key,
    pool_key,
    order_line_key,
    order_charge_key,
    source_table,
    source_id,
    movement_type,
    position,
    minor_ticks,
    quantity,
    book_landed_amount as landed_amount,
    book_own_discount_amount as own_discount_amount,
    amounts_include_tax
from books
