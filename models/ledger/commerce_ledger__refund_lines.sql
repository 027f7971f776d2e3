-- what a refunded line gives back of its gross price and of its discount (ledger rule 3)
with
    refund_parts as (select * from {{ ref("commerce_ledger__refund_parts") }} where component = 'product'),

    netted as (select * from {{ ref("commerce_ledger__netted") }}),

    joined as (
        select
            refund_parts.*,
            coalesce(netted.quantity, 0) as line_quantity,
            coalesce(netted.gross_amount, 0) as line_gross_amount,
            coalesce(netted.discount_amount, 0) as line_discount_amount,
            sum(refund_parts.quantity) over ({{ commerce.refunds_so_far("refund_parts.") }}) as quantity_so_far
        from refund_parts
        left join netted on refund_parts.component_key = netted.component_key and refund_parts.book = netted.book
    ),

    shared as (
        select
            *,
            coalesce(
                {{ commerce.divide_amount("line_gross_amount", "quantity", "line_quantity", "minor_ticks") }}, 0
            ) as gross_share
        from joined
    ),

    -- the refund that closes the quantity takes what is left, one after it finds nothing
    taken as (
        select
            *,
            case
                when quantity = 0 or quantity_so_far - quantity >= line_quantity
                then 0
                when quantity_so_far >= line_quantity
                then line_gross_amount - (sum(gross_share) over ({{ commerce.refunds_so_far() }}) - gross_share)
                else gross_share
            end as gross_amount
        from shared
    ),

    exceeding as (
        select *, case when gross_amount > net_amount then gross_amount - net_amount else 0 end as excess_amount
        from taken
    ),

    summed as (select *, sum(excess_amount) over ({{ commerce.refunds_so_far() }}) as excess_so_far from exceeding)

select
    book,
    refund_line_key,
    component_key,
    movement_type,
    case when movement_type in ('product', 'gift_card') then quantity end as quantity,
    net_amount,
    cast(
        least(line_discount_amount, excess_so_far)
        - least(line_discount_amount, excess_so_far - excess_amount) as decimal(18, 4)
    ) as discount_amount
from summed
