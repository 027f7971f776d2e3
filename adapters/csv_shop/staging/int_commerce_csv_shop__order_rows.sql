{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_csv_shop__orders") }}),

    stores as (select * from {{ ref("commerce_csv_shop__stores") }}),

    named as (
        select
            orders.*,
            {{ commerce.join_ids(["orders._row_hash", "orders._occurrence"]) }} as order_line_id,
            stores.currency_code,
            stores.time_zone as _time_zone,
            {{ commerce.csv_shop_kind("orders.product_id") }} as kind,
            {{ commerce.minor_ticks("stores.currency_code") }} as minor_ticks,
            {{ commerce.csv_shop_is_cancellation("orders.order_id") }} as is_cancellation
        from orders
        inner join stores on orders.store_id = stores.store_id
    ),

    -- a row without a quantity is about one piece, given back if the order id or the amount says so
    counted as (
        select *, coalesce(quantity, case when is_cancellation or total_price < 0 then -1 else 1 end) as pieces
        from named
    ),

    priced as ({{ commerce.csv_shop_amounts("counted") }}),

    -- the sign of the quantity decides; the prefix of the order id only where there is no piece
    directed as (
        select
            *,
            case
                when pieces < 0 or (pieces = 0 and is_cancellation)
                then 'reversal'
                when landed_amount < 0
                then 'adjustment'
                else 'sale'
            end as row_event
        from priced
    ),

    signed as (
        select *, case when row_event = 'reversal' then - abs(landed_amount) else landed_amount end as amount
        from directed
    ),

    -- what the row becomes: an order line, a charge or a discount
    typed as (
        select
            *,
            case
                when kind in ('shipping', 'duty', 'tip', 'fee')
                then 'order_charges'
                when kind = 'discount' and amount <= 0
                then 'order_discounts'
                else 'order_lines'
            end as entity
        from signed
    )

select
    *,
    case
        when entity <> 'order_lines' and row_event <> 'reversal'
        then 'sale'
        when kind in ('discount', 'adjustment')
        then 'adjustment'
        else row_event
    end as line_event,
    case
        when is_cancellation and pieces > 0
        then 'marked as cancelled, but the quantity is positive'
        when row_event = 'reversal' and landed_amount > 0
        then 'the quantity is negative, but the amount is positive'
        when kind in ('product', 'gift_card') and row_event = 'adjustment'
        then 'the quantity is positive, but the amount is negative'
        when kind = 'discount' and amount > 0
        then 'a discount that raises the total'
    end as sign_conflict,
    row_number() over (
        partition by store_id, order_id
        order by case when row_event = 'sale' then 0 else 1 end, order_date, _row_hash, _occurrence
    ) as position
from typed
