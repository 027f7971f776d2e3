-- what an order consists of: its lines and its charges
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
            case
                when line_event = 'adjustment'
                then 'adjustment'
                when is_gift_card
                then 'gift_card'
                when is_tip
                then 'tip'
                else 'product'
            end as movement_type,
            line_event as component_event,
            position,
            quantity,
            gross_amount as landed_amount,
            discount_amount as own_discount_amount,
            presentment_gross_amount as presentment_landed_amount,
            presentment_discount_amount as presentment_own_discount_amount,
            case when line_event <> 'sale' then business_date end as business_date,
            case when line_event <> 'sale' then occurred_at end as occurred_at
        from {{ ref("commerce__order_lines") }}
        where not is_deleted
    ),

    -- a charge and a line can bear the same native id, hence the same key
    order_charges as (
        select
            order_key,
            order_charge_key || '-charge' as component_key,
            order_key || '-' || charge_type as pool_key,
            order_line_key,
            order_charge_key,
            'order_charges' as source_table,
            order_charge_id as source_id,
            charge_type as movement_type,
            charge_event as component_event,
            position,
            cast(null as decimal(18, 4)) as quantity,
            amount as landed_amount,
            cast(null as decimal(18, 4)) as own_discount_amount,
            presentment_amount as presentment_landed_amount,
            cast(null as decimal(18, 4)) as presentment_own_discount_amount,
            cast(null as date) as business_date,
            cast(null as {{ dbt.type_timestamp() }}) as occurred_at
        from {{ ref("commerce__order_charges") }}
        where not is_deleted
    ),

    components as {{ commerce.inlined() }} (
        select *
        from order_lines
        union all
        select *
        from order_charges
    ),

    books as ({{ commerce.in_both_books("components", ["landed_amount", "own_discount_amount"]) }})

-- reversals are computed like sales, on positive amounts; commerce_ledger__order_rows turns the sign
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
    case when movement_type = 'adjustment' then 'order' else movement_type end as applies_to,
    component_event,
    position,
    minor_ticks,
    case
        when movement_type in ('product', 'gift_card')
        then case when component_event = 'reversal' then abs(quantity) else quantity end
    end as quantity,
    case when component_event = 'reversal' then abs(book_landed_amount) else book_landed_amount end as landed_amount,
    case
        when component_event = 'reversal' then abs(book_own_discount_amount) else book_own_discount_amount
    end as own_discount_amount,
    amounts_include_tax,
    business_date,
    occurred_at
from books
where book_landed_amount is not null
