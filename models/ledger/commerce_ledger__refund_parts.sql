with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    components as (select * from {{ ref("commerce_ledger__components") }} where book = 'shop'),

    charge_pools as (select distinct pool_key from components where order_charge_key is not null),

    refund_lines as (
        select
            refund_lines.*,
            refunds.refund_number,
            refunds.movement_reason,
            coalesce(
                case when refund_lines.component = 'product' then components.movement_type end,
                refund_lines.component
            ) as movement_type,
            case
                when refund_lines.component = 'product'
                then components.pool_key
                else refund_lines.order_key || '-' || refund_lines.component
            end as pool_key
        from {{ ref("commerce__refund_lines") }} as refund_lines
        inner join refunds on refund_lines.refund_key = refunds.refund_key
        left join
            components
            on refund_lines.order_line_key = components.component_key
            and refund_lines.component = 'product'
        where not refund_lines.is_deleted and refund_lines.component <> 'pending_adjustment'
    ),

    return_fees as (
        select refund_key, subtotal_amount
        from refund_lines
        where component = 'return_fee'
    ),

    -- a duty given back counts only where one was charged; a fee that is also landed as adjustment counts once (rules 4 and 6)
    posted as (
        select refund_lines.*
        from refund_lines
        left join charge_pools on refund_lines.pool_key = charge_pools.pool_key
        left join
            return_fees
            on refund_lines.refund_key = return_fees.refund_key
            and refund_lines.subtotal_amount = return_fees.subtotal_amount
            and refund_lines.component = 'adjustment'
        where
            (refund_lines.component <> 'duty' or charge_pools.pool_key is not null)
            and return_fees.refund_key is null
    ),

    books as ({{ commerce.in_both_books("posted", ["subtotal_amount", "tax_amount"]) }})

select
    book,
    order_key,
    refund_key,
    refund_line_key,
    refund_line_id,
    order_line_key,
    pool_key,
    component,
    movement_type,
    movement_reason,
    refund_number,
    position,
    minor_ticks,
    quantity,
    -- goods of tax-inclusive orders are landed with their tax; everything else without
    cast(
        case
            when component = 'product' and amounts_include_tax
            then book_subtotal_amount - coalesce(book_tax_amount, 0)
            else book_subtotal_amount
        end as decimal(18, 4)
    ) as net_amount,
    cast(coalesce(book_tax_amount, 0) as decimal(18, 4)) as tax_amount
from books
