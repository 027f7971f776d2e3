with
    payments as (select * from {{ ref("commerce__payments") }} where not is_test and not is_deleted),

    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    rates as (select * from {{ ref("commerce_currency__daily_rates") }}),

    dated as (
        select
            payments.*,
            orders.customer_key,
            -- money that moved, from the merchant's side: authorizations, voids, failures, suggestions and change
            -- move none
            cast(
                case
                    when payments.status <> 'success'
                    then 0
                    when payments.kind in ('sale', 'capture')
                    then payments.amount
                    when payments.kind in ('refund', 'chargeback')
                    then - payments.amount
                    else 0
                end as decimal(18, 4)
            ) as paid_amount,
            coalesce(
                {{ commerce.business_date("payments.processed_at", "stores.time_zone") }}, orders.business_date
            ) as business_date
        from payments
        inner join orders on payments.order_key = orders.order_key
        left join stores on payments.store_key = stores.store_key
    ),

    rated as (
        select dated.*, {{ commerce.reporting_rate("dated.currency_code", "dated.business_date", "rates") }}
        from dated
        left join rates on dated.currency_code = rates.currency_code and dated.business_date = rates.date_day
    )

select
    payment_key,
    order_key,
    refund_key,
    store_key,
    coalesce(customer_key, {{ commerce.unknown_key() }}) as customer_key,
    platform,
    store_id,
    payment_id,
    kind,
    method,
    gateway,
    status,
    currency_code,
    reporting_currency_code,
    instalments,
    amount,
    paid_amount,
    {{ commerce.convert_amount("amount", "reporting_rate") }} as reporting_amount,
    {{ commerce.convert_amount("paid_amount", "reporting_rate") }} as reporting_paid_amount,
    reporting_rate,
    business_date,
    reporting_rate_date,
    processed_at
from rated
