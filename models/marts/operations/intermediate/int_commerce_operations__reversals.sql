{{ config(enabled=commerce.is_fed("orders"), access="protected") }}

with
    orders as (select * from {{ ref("fct_commerce__orders") }}),

    reasons as (select order_key, cancel_reason from {{ ref("commerce__orders") }}),

    refunds as (select refund_key, reason from {{ ref("commerce__refunds") }}),

    reversals as (
        select
            order_key,
            refund_key,
            business_date,
            max(case when movement_reason = 'edit' then 1 else 0 end) as is_edit,
            max(case when movement_reason in ('cancellation', 'void') then 1 else 0 end) as is_given_up,
            sum(- amount) as reversed_amount
        from {{ ref("commerce__sales_ledger") }}
        where movement_event = 'reversal'
        group by order_key, refund_key, business_date
    ),

    judged as (
        select
            orders.*,
            reasons.cancel_reason,
            orders.cancelled_at is not null
            or orders.order_status in ('cancelled', 'unavailable', 'failed') as is_cancelled
        from orders
        inner join reasons on orders.order_key = reasons.order_key
    ),

    -- a cancelled order whose money was kept has no reversal, and is there all the same
    events as (
        select
            judged.order_key,
            reversals.refund_key,
            judged.store_key,
            judged.platform,
            judged.store_id,
            case
                when judged.is_cancelled or reversals.is_given_up = 1
                then 'cancellation'
                when reversals.is_edit = 1
                then 'edit'
                else 'refund'
            end as kind,
            coalesce(refunds.reason, judged.cancel_reason, 'unknown') as reason,
            judged.currency_code,
            cast(coalesce(reversals.reversed_amount, 0) as decimal(18, 4)) as reversed_amount,
            judged.reporting_rate,
            coalesce(reversals.business_date, judged.business_date) as business_date
        from judged
        left join reversals on judged.order_key = reversals.order_key
        left join refunds on reversals.refund_key = refunds.refund_key
        where judged.is_cancelled or reversals.order_key is not null
    )

select {{ dbt_utils.generate_surrogate_key(["order_key", "refund_key", "business_date"]) }} as reversal_key, events.*
from events
