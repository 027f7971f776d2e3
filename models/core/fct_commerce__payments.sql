with
    payments as (select * from {{ ref("commerce__payments") }} where not is_test and not is_deleted),

    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    ),

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
    rated.payment_key,
    rated.order_key,
    rated.refund_key,
    rated.store_key,
    coalesce(rated.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    rated.platform,
    rated.store_id,
    rated.payment_id,
    rated.kind,
    rated.method,
    rated.gateway,
    rated.status,
    rated.currency_code,
    rated.reporting_currency_code,
    rated.instalments,
    rated.amount,
    rated.paid_amount,
    {{ commerce.convert_amount("rated.amount", "rated.reporting_rate") }} as reporting_amount,
    {{ commerce.convert_amount("rated.paid_amount", "rated.reporting_rate") }} as reporting_paid_amount,
    rated.reporting_rate,
    rated.business_date,
    rated.reporting_rate_date,
    rated.processed_at
from rated
left join people on rated.customer_key = people.customer_key
