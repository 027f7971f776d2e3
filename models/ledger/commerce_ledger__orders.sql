with
    orders as (
        select *, coalesce(processed_at, ordered_at) as sale_at
        from {{ ref("commerce__orders") }}
        where not is_test and not is_deleted
    ),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    payments as (
        select
            order_key,
            sum(case when kind in ('sale', 'capture') then amount else 0 end) as captured_amount,
            sum(case when kind = 'authorization' then 1 else 0 end) as authorizations,
            sum(case when kind = 'void' then 1 else 0 end) as voids,
            max(case when kind = 'void' then processed_at end) as voided_at
        from {{ ref("commerce__payments") }}
        where status = 'success' and not is_test and not is_deleted
        group by order_key
    ),

    shown_in_other_currency as ({{ commerce.orders_with_presentment() }}),

    judged as (
        select
            orders.*,
            stores.time_zone,
            payments.voided_at,
            shown_in_other_currency.order_key is not null as has_presentment,
            coalesce(payments.captured_amount, 0) > 0 as is_captured,
            orders.cancelled_at is not null
            or orders.order_status in ('cancelled', 'unavailable', 'failed') as is_cancelled,
            orders.order_status = 'failed' or orders.payment_status = 'failed' as is_failed,
            -- an authorization that came after the void still holds the order
            orders.payment_status = 'voided'
            or coalesce(payments.voids > 0 and payments.voids >= payments.authorizations, false) as is_voided
        from orders
        left join stores on orders.store_key = stores.store_key
        left join payments on orders.order_key = payments.order_key
        left join shown_in_other_currency on orders.order_key = shown_in_other_currency.order_key
    )

select
    order_key,
    store_key,
    platform,
    store_id,
    order_id,
    currency_code,
    presentment_currency_code,
    time_zone,
    -- why everything that is left of the order is given up, if it is (ledger rules 11 and 12)
    case
        when is_captured and (has_refund_records or not is_cancelled)
        then null
        when is_failed and not is_captured
        then 'failed'
        when is_voided and not is_captured
        then 'void'
        when is_cancelled
        then 'cancellation'
    end as closing_reason,
    reported_discount_amount,
    presentment_discount_amount,
    {{ commerce.minor_ticks("currency_code") }} as minor_ticks,
    {{ commerce.minor_ticks("presentment_currency_code") }} as presentment_minor_ticks,
    amounts_include_tax,
    has_presentment,
    is_captured,
    is_cancelled,
    business_date,
    sale_at,
    voided_at,
    cancelled_at,
    last_event_at
from judged
