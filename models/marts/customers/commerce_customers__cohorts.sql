{{ config(enabled=commerce.is_fed("orders")) }}

{%- set periods = ["week", "month"] %}

with
    summed as (select * from {{ ref("int_commerce_customers__cohort_periods") }}),

    dates as (select * from {{ ref("dim_commerce__dates") }}),

    last_days as (select * from {{ ref("commerce_ledger__last_days") }}),

    -- everybody buys in the first period
    cohorts as (select summed.*, buyer_count as cohort_size from summed where period_start_date = cohort_start_date),

    calendar as (
        {%- for period in periods %}
            select
                '{{ period }}' as period_type,
                {{ period }}_start_date as period_start_date,
                cast(
                    {{ dbt.dateadd("day", -1, dbt.dateadd(period, 1, period ~ "_start_date")) }} as date
                ) as period_end_date
            from dates
            group by {{ period }}_start_date {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    filled as (
        select
            cohorts.store_key,
            cohorts.platform,
            cohorts.store_id,
            cohorts.currency_code,
            cohorts.period_type,
            cohorts.cohort_size,
            cohorts.cohort_start_date,
            calendar.period_start_date,
            calendar.period_end_date,
            last_days.last_business_date as last_date,
            coalesce(summed.buyer_count, 0) as buyer_count,
            coalesce(summed.order_count, 0) as order_count,
            cast(coalesce(summed.net_amount, 0) as decimal(18, 4)) as net_amount,
            case
                when summed.store_key is null then {{ commerce.nothing_reported() }} else summed.reporting_net_amount
            end as reporting_net_amount,
            coalesce(summed.rows_without_rate, 0) as rows_without_rate
        from cohorts
        inner join last_days on cohorts.store_key = last_days.store_key
        -- every period from the cohort's own to the store's last, for a share of nobody is a share
        inner join
            calendar
            on cohorts.period_type = calendar.period_type
            and calendar.period_start_date >= cohorts.cohort_start_date
        left join
            summed
            on cohorts.store_key = summed.store_key
            and cohorts.currency_code = summed.currency_code
            and cohorts.period_type = summed.period_type
            and cohorts.cohort_start_date = summed.cohort_start_date
            and calendar.period_start_date = summed.period_start_date
        -- what is dated ahead is there without the periods before it
        where calendar.period_start_date <= last_days.last_business_date or summed.store_key is not null
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["store_key", "currency_code", "period_type", "cohort_start_date", "period_start_date"]
        )
    }} as customer_cohort_key,
    store_key,
    platform,
    store_id,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    period_type,
    cast(
        case
            period_type
            {%- for period in periods %}
                when '{{ period }}' then {{ dbt.datediff("cohort_start_date", "period_start_date", period) }}
            {%- endfor %}
        end as {{ dbt.type_bigint() }}
    ) as period_number,
    cohort_size,
    buyer_count,
    order_count,
    net_amount,
    reporting_net_amount,
    {{ commerce.cohort_total("net_amount") }} as cumulative_net_amount,
    {{ commerce.cohort_total("reporting_net_amount") }} as cumulative_reporting_net_amount,
    rows_without_rate,
    {{ commerce.share("buyer_count", "cohort_size") }} as retention_rate,
    {{ commerce.divide_amount("net_amount", "1", "cohort_size", "1") }} as net_amount_per_person,
    {{ commerce.divide_amount(commerce.cohort_total("net_amount"), "1", "cohort_size", "1") }}
    as cumulative_net_amount_per_person,
    period_end_date > last_date as is_unfinished,
    cohort_start_date,
    period_start_date,
    period_end_date
from filled
