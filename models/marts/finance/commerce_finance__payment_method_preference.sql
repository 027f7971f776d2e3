{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("payments")) }}

with
    payments as (
        select
            *,
            cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date,
            {{ commerce.is_payment() }} as is_payment
        from {{ ref("fct_commerce__payments") }}
    ),

    monthly as (
        select
            store_key,
            platform,
            store_id,
            method,
            currency_code,
            month_start_date,
            count(case when is_payment then 1 end) as payment_count,
            count(distinct case when is_payment then order_key end) as paid_order_count,
            count(case when status = 'failed' then 1 end) as failed_payment_count,
            count(case when is_payment and instalments > 1 then 1 end) as instalment_payment_count,
            count(case when is_payment then instalments end) as payments_with_instalments,
            coalesce(sum(case when is_payment then instalments end), 0) as instalments,
            cast(sum(case when is_payment then amount else 0 end) as decimal(18, 4)) as payment_amount,
            cast(sum(case when paid_amount < 0 then - paid_amount else 0 end) as decimal(18, 4)) as refunded_amount,
            cast(sum(paid_amount) as decimal(18, 4)) as paid_amount,
            case
                when count(case when is_payment then 1 end) = 0
                then {{ commerce.nothing_reported() }}
                else cast(sum(case when is_payment then reporting_amount end) as decimal(18, 4))
            end as reporting_payment_amount,
            cast(sum(reporting_paid_amount) as decimal(18, 4)) as reporting_paid_amount,
            {{ commerce.rows_without_rate() }}
        from payments
        group by store_key, platform, store_id, method, currency_code, month_start_date
    ),

    months as (
        select store_key, currency_code, month_start_date, count(distinct order_key) as paid_orders
        from payments
        where is_payment
        group by store_key, currency_code, month_start_date
    ),

    compared as (
        select
            monthly.*,
            coalesce(months.paid_orders, 0) as paid_orders,
            sum(monthly.payment_amount) over (
                partition by monthly.store_key, monthly.currency_code, monthly.month_start_date
            ) as all_payments_amount
        from monthly
        left join
            months
            on monthly.store_key = months.store_key
            and monthly.currency_code = months.currency_code
            and monthly.month_start_date = months.month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "method", "currency_code", "month_start_date"]) }}
    as payment_method_preference_key,
    store_key,
    platform,
    store_id,
    method,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    payment_count,
    paid_order_count,
    failed_payment_count,
    instalment_payment_count,
    payment_amount,
    refunded_amount,
    paid_amount,
    reporting_payment_amount,
    reporting_paid_amount,
    rows_without_rate,
    {{ commerce.divide_amount("paid_order_count", "1", "paid_orders", "1") }} as order_share,
    {{ commerce.divide_amount("payment_amount", "1", "all_payments_amount", "1") }} as payment_amount_share,
    {{ commerce.divide_amount("payment_amount", "1", "payment_count", "1") }} as average_payment_amount,
    {{ commerce.divide_amount("instalments", "1", "payments_with_instalments", "1") }} as average_instalments,
    month_start_date
from compared
-- not what is pending, authorized or voided alone
where payment_count > 0 or failed_payment_count > 0 or refunded_amount <> 0 or paid_amount <> 0
