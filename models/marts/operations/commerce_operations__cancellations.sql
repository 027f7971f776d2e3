{{ config(enabled=commerce.is_fed("orders")) }}

{%- set grain = ["store_key", "platform", "store_id", "currency_code", "kind", "reason", "month_start_date"] -%}
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

    -- a cancelled order whose money was kept has no reversal, and is counted all the same
    events as (
        select
            judged.order_key,
            judged.store_key,
            judged.platform,
            judged.store_id,
            judged.currency_code,
            case
                when judged.is_cancelled or reversals.is_given_up = 1
                then 'cancellation'
                when reversals.is_edit = 1
                then 'edit'
                else 'refund'
            end as kind,
            coalesce(refunds.reason, judged.cancel_reason) as reason,
            coalesce(reversals.reversed_amount, 0) as reversed_amount,
            judged.reporting_rate,
            cast(
                {{ dbt.date_trunc("month", "coalesce(reversals.business_date, judged.business_date)") }} as date
            ) as month_start_date
        from judged
        left join reversals on judged.order_key = reversals.order_key
        left join refunds on reversals.refund_key = refunds.refund_key
        where judged.is_cancelled or reversals.order_key is not null
    ),

    summed as (
        select
            {{ grain | join(", ") }},
            count(distinct order_key) as order_count,
            count(*) as event_count,
            cast(sum(reversed_amount) as decimal(18, 4)) as reversed_amount,
            sum({{ commerce.convert_amount("reversed_amount", "reporting_rate") }}) as reporting_reversed_amount,
            {{ commerce.rows_without_rate() }}
        from events
        group by {{ grain | join(", ") }}
    ),

    placed as (
        select
            store_key,
            currency_code,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date,
            count(*) as placed_order_count
        from orders
        group by store_key, currency_code, cast({{ dbt.date_trunc("month", "business_date") }} as date)
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["summed.store_key", "summed.currency_code", "summed.kind", "summed.reason", "summed.month_start_date"]
        )
    }} as cancellation_key,
    summed.store_key,
    summed.platform,
    summed.store_id,
    summed.kind,
    summed.reason,
    summed.currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    summed.order_count,
    summed.event_count,
    coalesce(placed.placed_order_count, 0) as placed_order_count,
    summed.reversed_amount,
    cast(summed.reporting_reversed_amount as decimal(18, 4)) as reporting_reversed_amount,
    summed.rows_without_rate,
    {{ commerce.share("summed.order_count", "coalesce(placed.placed_order_count, 0)") }} as share_of_orders,
    summed.month_start_date
from summed
left join
    placed
    on summed.store_key = placed.store_key
    and summed.currency_code = placed.currency_code
    and summed.month_start_date = placed.month_start_date
