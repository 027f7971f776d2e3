{{ config(enabled=commerce.is_fed("subscriptions")) }}

with
    subscriptions as (select * from {{ ref("commerce__subscriptions") }} where not is_deleted),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    ),

    sales_days as (select store_key, last_business_date as last_date from {{ ref("commerce_ledger__last_days") }}),

    started as (
        select
            store_key,
            max(start_date) as last_start_date,
            max(case when start_date <= cast(_synced_at as date) then start_date end) as known_start_date,
            max(case when end_date <= cast(_synced_at as date) then end_date end) as known_end_date
        from subscriptions
        group by store_key
    ),

    lives as (
        select
            subscriptions.*,
            coalesce(subscriptions.currency_code, stores.currency_code) as price_currency_code,
            -- one that is over, nobody knows since when, never earned
            case
                when subscriptions.end_date < subscriptions.start_date
                then subscriptions.start_date
                when subscriptions.end_date is null and subscriptions.status in ('cancelled', 'expired')
                then subscriptions.start_date
                else subscriptions.end_date
            end as last_day,
            -- the last day of which the store says anything
            coalesce(
                {{ commerce.latest_of(["sales_days.last_date", "started.known_start_date", "started.known_end_date"]) }},
                started.last_start_date
            ) as last_date
        from subscriptions
        inner join started on subscriptions.store_key = started.store_key
        left join sales_days on subscriptions.store_key = sales_days.store_key
        left join {{ ref("commerce__stores") }} as stores on subscriptions.store_key = stores.store_key
    ),

    begun as (
        select *, least(coalesce(last_day, last_date), last_date) as last_known_day
        from lives
        where start_date <= last_date
    ),

    months as ({{ commerce.rows_per_period("begun", "month", "start_date", "last_known_day") }}),

    dated as (
        select
            months.*,
            least({{ dbt.last_day("period_start_date", "month") }}, last_date) as as_of_date,
            {{ commerce.monthly_amount("price_amount", "billing_interval", "price_currency_code") }} as monthly_amount
        from months
    ),

    -- a platform knows today's state only: a trial was one from its start, a pause began in the last month
    stated as (
        select
            *,
            case
                when last_day <= as_of_date
                then case when status = 'cancelled' then status else 'expired' end
                when status in ('cancelled', 'expired') or (status = 'paused' and as_of_date < last_date)
                then 'active'
                else status
            end as month_status
        from dated
    ),

    rated as (
        select
            stated.*,
            case when stated.month_status in ('active', 'unknown') then stated.monthly_amount else 0 end as mrr_amount,
            {{ commerce.reporting_rate("stated.price_currency_code", "stated.as_of_date", "rates") }}
        from stated
        left join
            {{ ref("commerce_currency__daily_rates") }} as rates
            on stated.price_currency_code = rates.currency_code
            and stated.as_of_date = rates.date_day
    )

select
    {{ dbt_utils.generate_surrogate_key(["rated.subscription_key", "rated.period_start_date"]) }}
    as subscription_month_key,
    rated.subscription_key,
    rated.store_key,
    coalesce(rated.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(rated.customer_key, rated.subscription_key) as subscriber_key,
    rated.platform,
    rated.store_id,
    rated.subscription_id,
    rated.plan,
    rated.billing_interval,
    rated.month_status as status,
    rated.price_currency_code as currency_code,
    rated.reporting_currency_code,
    rated.price_amount,
    cast(rated.mrr_amount as decimal(18, 4)) as mrr_amount,
    {{ commerce.convert_amount("rated.mrr_amount", "rated.reporting_rate") }} as reporting_mrr_amount,
    rated.reporting_rate,
    rated.month_status in ('active', 'unknown') as is_active,
    rated.period_start_date = cast({{ dbt.date_trunc("month", "rated.start_date") }} as date) as is_new,
    rated.month_status in ('cancelled', 'expired') as is_ended,
    rated.period_start_date as month_start_date,
    rated.as_of_date,
    rated.start_date,
    rated.end_date
from rated
left join people on rated.customer_key = people.customer_key
