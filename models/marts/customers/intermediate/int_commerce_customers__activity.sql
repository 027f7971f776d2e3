{{ config(enabled=commerce.is_fed("orders"), access="protected") }}

with
    sales as (
        select *, {{ commerce.known_person_key() }} as known_person_key
        from {{ ref("fct_commerce__sales") }}
        where customer_key <> {{ commerce.unknown_key() }}
    ),

    daily as (
        select
            store_key,
            known_person_key as person_key,
            platform,
            store_id,
            currency_code,
            business_date,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures(["net_amount", "reporting_net_amount"]) }},
            {{ commerce.rows_without_rate() }}
        from sales
        group by store_key, known_person_key, platform, store_id, currency_code, business_date
    ),

    dated as (
        select
            daily.*,
            min(case when order_count > 0 then business_date end) over (
                partition by store_key, person_key, currency_code
            ) as first_order_date
        from daily
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "person_key", "currency_code", "business_date"]) }}
    as customer_activity_key,
    dated.*
from dated
where first_order_date is not null
