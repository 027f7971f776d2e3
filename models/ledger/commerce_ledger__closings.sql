-- what gives up all that is left of an order: a refund of all that is left, a void, a failure or a cancellation
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    lump_refunds as (select * from {{ ref("commerce_ledger__lump_refunds") }} where is_closing),

    events as (
        select
            orders.order_key,
            lump_refunds.refund_key,
            lump_refunds.refund_id,
            lump_refunds.refund_number,
            case
                when lump_refunds.refund_key is not null then 'refund'
                when orders.closing_reason = 'failed' then 'void'
                else orders.closing_reason
            end as movement_reason,
            orders.time_zone,
            lump_refunds.business_date,
            case
                when lump_refunds.refund_key is not null then lump_refunds.occurred_at
                when orders.closing_reason = 'failed' then orders.sale_at
                when orders.closing_reason = 'void' then coalesce(orders.voided_at, orders.cancelled_at)
                else orders.cancelled_at
            end as landed_at,
            coalesce(orders.last_event_at, orders.sale_at) as derived_at
        from orders
        left join lump_refunds on orders.order_key = lump_refunds.order_key
        where orders.closing_reason is not null or lump_refunds.refund_key is not null
    )

select
    order_key,
    refund_key,
    refund_id,
    movement_reason,
    refund_number,
    landed_at is null as is_date_derived,
    coalesce(
        business_date, {{ commerce.business_date("coalesce(landed_at, derived_at)", "time_zone") }}
    ) as business_date,
    coalesce(landed_at, derived_at) as occurred_at
from events
