{{ config(access="protected", enabled=commerce.is_fed("orders")) }}
{%- set horizon = commerce.prediction_days() %}
{%- set age = "greatest(" ~ dbt.datediff("last_order_date", "snapshot_date", "day") ~ ", 0)" %}
{#- What is dated ahead of what was landed is known as of the last day, and says nothing of earlier ones. -#}
{%- set is_before = "(windows.horizons_ago = 0 or days.business_date <= windows.snapshot_date)" %}

with
    sales as (select *, {{ commerce.known_person_key() }} as known_person_key from {{ ref("fct_commerce__sales") }}),

    stores as (select store_key, last_business_date from {{ ref("commerce_ledger__last_days") }}),

    -- a currency is known up to the last day of the stores that sell in it
    last_days as (
        select sales.currency_code, max(stores.last_business_date) as as_of_date
        from sales
        inner join stores on sales.store_key = stores.store_key
        group by sales.currency_code
    ),

    windows as (
        {%- for horizons in range(3) %}
            select
                currency_code,
                {{ horizons }} as horizons_ago,
                cast({{ dbt.dateadd("day", -horizons * horizon, "as_of_date") }} as date) as snapshot_date,
                cast({{ dbt.dateadd("day", (1 - horizons) * horizon, "as_of_date") }} as date) as horizon_end_date
            from last_days {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    days as (
        select
            known_person_key as person_key,
            currency_code,
            business_date,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures(["net_amount"]) }}
        from sales
        where customer_key <> {{ commerce.unknown_key() }}
        group by known_person_key, currency_code, business_date
    ),

    people as (
        select
            days.person_key,
            days.currency_code,
            windows.horizons_ago,
            windows.snapshot_date,
            windows.horizon_end_date,
            sum(case when {{ is_before }} then days.order_count else 0 end) as order_count,
            sum(case when {{ is_before }} then 0 else days.order_count end) as following_order_count,
            sum(case when {{ is_before }} then 0 else days.net_amount end) as following_net_amount,
            max(case when {{ is_before }} and days.order_count > 0 then days.business_date end) as last_order_date
        from days
        inner join
            windows
            on days.currency_code = windows.currency_code
            and (windows.horizons_ago = 0 or days.business_date <= windows.horizon_end_date)
        group by
            days.person_key, days.currency_code, windows.horizons_ago, windows.snapshot_date, windows.horizon_end_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["person_key", "currency_code", "horizons_ago"]) }} as customer_snapshot_key,
    person_key,
    currency_code,
    {{ commerce.recency_bucket(age) }} as recency_bucket,
    {{ commerce.frequency_bucket("order_count") }} as frequency_bucket,
    horizons_ago,
    cast(order_count as {{ dbt.type_bigint() }}) as order_count,
    {{ age }} as days_since_last_order,
    cast(following_order_count as {{ dbt.type_bigint() }}) as following_order_count,
    cast(following_net_amount as decimal(18, 4)) as following_net_amount,
    last_order_date,
    snapshot_date,
    horizon_end_date
from people
where last_order_date is not null
