-- what gives up all that is left of an order: a refund of all that is left, a void, a failure or a cancellation
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    lump_refunds as (select * from {{ ref("commerce_ledger__lump_refunds") }} where is_closing),

    events as (
        select
            orders.order_key,
            lump_refunds.refund_key,
            lump_refunds.refund_number,
            case when lump_refunds.refund_key is null then 'orders' else 'refunds' end as source_table,
            coalesce(lump_refunds.refund_id, orders.order_id) as source_id,
            case
                when lump_refunds.refund_key is not null
                then 'refund'
                when orders.closing_reason = 'failed'
                then 'void'
                else orders.closing_reason
            end as movement_reason,
            orders.time_zone,
            orders.sale_at,
            orders.business_date as sale_date,
            lump_refunds.business_date as refund_date,
            case
                when lump_refunds.refund_key is not null
                then lump_refunds.occurred_at
                when orders.closing_reason = 'failed'
                then orders.sale_at
                when orders.closing_reason = 'void'
                then coalesce(orders.voided_at, orders.cancelled_at)
                else orders.cancelled_at
            end as landed_at,
            coalesce(orders.last_event_at, orders.sale_at) as derived_at
        from orders
        left join lump_refunds on orders.order_key = lump_refunds.order_key
        where orders.closing_reason is not null or lump_refunds.refund_key is not null
    ),

    -- an order that lands nothing but a reversal has nothing to give up
    sold as (
        select *
        from events
        where
            exists (
                select 1
                from {{ ref("commerce_ledger__components") }} as components
                where components.order_key = events.order_key and components.component_event = 'sale'
            )
    )

select
    order_key,
    refund_key,
    source_table,
    source_id,
    movement_reason,
    coalesce(refund_number, 1000000000) as refund_number,
    landed_at is null as is_date_derived,
    -- a date that is landed is not computed again
    case
        when refund_key is not null
        then refund_date
        when coalesce(landed_at, derived_at) = sale_at
        then sale_date
        else {{ commerce.business_date("coalesce(landed_at, derived_at)", "time_zone") }}
    end as business_date,
    coalesce(landed_at, derived_at) as occurred_at
from sold
