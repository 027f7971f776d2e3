-- the landed parts of refunds that the ledger posts, without the tax that goods of tax-inclusive orders contain
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    components as (
        select * from {{ ref("commerce_ledger__components") }} where book = 'shop' and component_event = 'sale'
    ),

    refund_lines as (
        select
            *,
            case when component = 'product' then order_line_key else order_key || '-' || component end as pool_key,
            row_number() over (
                partition by refund_key, component, subtotal_amount order by position, refund_line_key
            ) as turn
        from {{ ref("commerce__refund_lines") }}
        where not is_deleted and component <> 'pending_adjustment'
    ),

    pools as (
        select order_key, pool_key, max(movement_type) as movement_type from components group by order_key, pool_key
    ),

    return_fees as (
        select refund_key, subtotal_amount, turn, 'adjustment' as repeated_as
        from refund_lines
        where component = 'return_fee'
    ),

    -- a line that is not there, or not of this order, gives nothing back, nor a duty that was never charged; a fee
    -- that is landed again as an adjustment counts once (ledger rules 4, 6 and 19)
    posted as (
        select
            refund_lines.*,
            refunds.refund_number,
            refunds.movement_reason,
            case
                when refund_lines.component = 'product'
                then coalesce(pools.movement_type, 'product')
                else refund_lines.component
            end as movement_type
        from refund_lines
        inner join refunds on refund_lines.refund_key = refunds.refund_key
        left join pools on refund_lines.pool_key = pools.pool_key and refund_lines.order_key = pools.order_key
        left join
            return_fees
            on refund_lines.component = return_fees.repeated_as
            and refund_lines.refund_key = return_fees.refund_key
            and refund_lines.subtotal_amount = return_fees.subtotal_amount
            and refund_lines.turn = return_fees.turn
        where
            return_fees.refund_key is null
            and (
                pools.pool_key is not null
                or refund_lines.pool_key is null
                or refund_lines.component not in ('product', 'duty')
            )
    ),

    books as ({{ commerce.in_both_books("posted", ["subtotal_amount", "tax_amount"]) }})

select
    book,
    order_key,
    refund_key,
    refund_line_key,
    refund_line_id,
    pool_key,
    case when component = 'product' then order_line_key end as component_key,
    component,
    movement_type,
    movement_reason,
    refund_number,
    position,
    minor_ticks,
    coalesce(quantity, 0) as quantity,
    is_derived,
    cast(
        case
            when component = 'product' and amounts_include_tax
            then book_subtotal_amount - coalesce(book_tax_amount, 0)
            else book_subtotal_amount
        end as decimal(18, 4)
    ) as net_amount,
    cast(coalesce(book_tax_amount, 0) as decimal(18, 4)) as tax_amount
from books
