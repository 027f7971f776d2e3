with
    payments as (select * from {{ ref("commerce__payments") }} where not is_test and not is_deleted),

    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }})

select
    payments.payment_key,
    payments.order_key,
    payments.refund_key,
    payments.store_key,
    coalesce(orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    payments.platform,
    payments.store_id,
    payments.payment_id,
    payments.kind,
    payments.method,
    payments.gateway,
    payments.status,
    payments.currency_code,
    payments.instalments,
    payments.amount,
    -- money that moved, from the merchant's side: authorizations, voids, failures, suggestions and change move none
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
    ) as business_date,
    payments.processed_at
from payments
inner join orders on payments.order_key = orders.order_key
left join stores on payments.store_key = stores.store_key
