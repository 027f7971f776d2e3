{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    items as (
        select
            *,
            -- a line without a quantity is about one piece, given back if its amount is negative
            coalesce(quantity, case when coalesce(amount, subtotal_amount) < 0 then -1 else 1 end) as pieces
        from {{ ref("int_commerce_woocommerce__order_items") }}
        where item_type = 'line_item' and not is_refund
    ),

    -- a line of which no amount is known is none; one whose order is not known waits for it
    known as (
        select *, case when pieces < 0 then -1 else 1 end as direction from items where has_amount or order_id is null
    ),

    -- a line whose total was raised by hand above its subtotal costs that much and has no discount
    priced as (
        select
            *,
            coalesce(greatest(direction * subtotal_amount, direction * amount), 0) as price,
            case
                when direction * subtotal_amount > direction * amount then direction * (subtotal_amount - amount) else 0
            end as price_discount
        from known
    ),

    -- pieces that come back are a reversal; money against the sign of its pieces adjusts the order
    directed as (
        select *, case when price < 0 then 'adjustment' when pieces < 0 then 'reversal' else 'sale' end as line_event
        from priced
    )

select
    *,
    case when line_event = 'adjustment' then 0 else pieces end as counted_pieces,
    cast(
        case
            when line_event = 'adjustment' then coalesce(amount, subtotal_amount) else direction * price
        end as decimal(18, 4)
    ) as gross_amount,
    cast(case when line_event = 'adjustment' then 0 else price_discount end as decimal(18, 4)) as discount_amount,
    case
        when line_event = 'adjustment' and pieces < 0
        then 'the quantity is negative, but the amount is positive'
        when line_event = 'adjustment'
        then 'the amount is negative, but the quantity is not'
    end as sign_conflict
from directed
