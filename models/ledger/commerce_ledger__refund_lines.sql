-- ledger rule 3: what a refund line gives back of the gross price and of the discount of its line
with
    refund_parts as (
        select * from {{ ref("commerce_ledger__refund_parts") }} where component = 'product'
    ),

    netted as (select * from {{ ref("commerce_ledger__netted") }}),

    joined as (
        select
            refund_parts.*,
            netted.component_key,
            coalesce(netted.quantity, 0) as line_quantity,
            coalesce(netted.gross_amount, 0) as line_gross_amount,
            coalesce(netted.discount_amount, 0) as line_discount_amount,
            coalesce(refund_parts.quantity, 0) as refunded_quantity
        from refund_parts
        left join
            netted on refund_parts.order_line_key = netted.component_key and refund_parts.book = netted.book
    ),

    shared as (
        select
            *,
            coalesce(
                {{
                    commerce.divide_amount(
                        "line_gross_amount", "refunded_quantity", "line_quantity", "minor_ticks"
                    )
                }},
                0
            ) as gross_share,
            sum(refunded_quantity) over ({{ commerce.refunds_so_far("refund_line_key") }}) as quantity_so_far
        from joined
    ),

    closed as (
        select
            *,
            case
                when refunded_quantity = 0 or quantity_so_far - refunded_quantity >= line_quantity
                then 0
                when quantity_so_far >= line_quantity
                then line_gross_amount - (sum(gross_share) over ({{ commerce.refunds_so_far("refund_line_key") }}) - gross_share)
                else gross_share
            end as gross_amount
        from shared
    ),

    excess as (
        select
            *,
            case when refunded_quantity <> 0 and gross_amount > net_amount then gross_amount - net_amount else 0 end as excess_amount
        from closed
    ),

    summed as (
        select *, sum(excess_amount) over ({{ commerce.refunds_so_far("refund_line_key") }}) as excess_so_far
        from excess
    )

select
    book,
    order_key,
    refund_key,
    refund_line_key,
    refund_line_id,
    component_key,
    pool_key,
    order_line_key,
    movement_type,
    movement_reason,
    refund_number,
    refunded_quantity as quantity,
    net_amount,
    cast(
        least(line_discount_amount, excess_so_far) - least(line_discount_amount, excess_so_far - excess_amount) as decimal(18, 4)
    ) as discount_amount
from summed
