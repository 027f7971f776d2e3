{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("payments")) }}

with
    payments as (select * from {{ ref("fct_commerce__payments") }} where paid_amount <> 0),

    daily as (
        select
            store_key,
            platform,
            store_id,
            coalesce(gateway, 'unknown') as gateway,
            method,
            currency_code,
            business_date,
            count(*) as payment_count,
            sum(case when kind not in ('refund', 'chargeback') then paid_amount else 0 end) as captured_amount,
            sum(case when kind = 'refund' then - paid_amount else 0 end) as refunded_amount,
            sum(case when kind = 'chargeback' then - paid_amount else 0 end) as charged_back_amount,
            sum(paid_amount) as paid_amount,
            sum(reporting_paid_amount) as reporting_paid_amount,
            {{ commerce.rows_without_rate() }}
        from payments
        group by 1, 2, 3, 4, 5, 6, 7
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "gateway", "method", "currency_code", "business_date"]) }}
    as payout_key,
    store_key,
    platform,
    store_id,
    gateway,
    method,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    payment_count,
    {%- for name in [
        "captured_amount",
        "refunded_amount",
        "charged_back_amount",
        "paid_amount",
        "reporting_paid_amount",
    ] %}
        cast({{ name }} as decimal(18, 4)) as {{ name }},
    {%- endfor %}
    rows_without_rate,
    method not in ('gift_card', 'store_credit') as is_money,
    business_date
from daily
