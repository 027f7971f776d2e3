{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("payments")) }}

with
    -- what a platform does not say the fate of counts too, for it tells how the customer paid
    paid as (
        select
            order_key,
            method,
            sum(amount) as amount,
            min(currency_code) as currency_code,
            min(payment_key) as payment_key
        from {{ ref("fct_commerce__payments") }}
        where {{ commerce.is_payment() }} and amount > 0
        group by order_key, method, currency_code
    ),

    counted as (
        select order_key, count(distinct method) as method_count, count(distinct currency_code) as currency_count
        from paid
        group by order_key
    ),

    named as (
        select
            paid.order_key,
            case
                when counted.method_count > 1 and counted.currency_count > 1 then 'several_currencies' else paid.method
            end as method,
            counted.method_count > 1 and counted.currency_count = 1 as is_split,
            paid.amount,
            paid.payment_key
        from paid
        inner join counted on paid.order_key = counted.order_key
    )

select
    {{ dbt_utils.generate_surrogate_key(["order_key", "method"]) }} as order_method_key,
    order_key,
    method,
    is_split,
    cast(case when is_split then sum(amount) end as decimal(18, 4)) as split_amount,
    min(payment_key) as first_payment_key
from named
group by order_key, method, is_split
