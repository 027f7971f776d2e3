{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("payments")) }}

{%- set amounts = ["sold_amount", "redeemed_amount", "refunded_amount"] %}

with
    daily as (
        select
            store_key,
            platform,
            store_id,
            currency_code,
            business_date,
            sum(gift_card_amount) as sold_amount,
            0 as redeemed_amount,
            0 as refunded_amount
        from {{ ref("fct_commerce__sales") }}
        group by store_key, platform, store_id, currency_code, business_date
        union all
        select
            store_key,
            platform,
            store_id,
            currency_code,
            business_date,
            0,
            sum(case when paid_amount > 0 then paid_amount else 0 end),
            sum(case when paid_amount < 0 then - paid_amount else 0 end)
        from {{ ref("fct_commerce__payments") }}
        where method = 'gift_card' and paid_amount <> 0
        group by store_key, platform, store_id, currency_code, business_date
    ),

    summed as (
        select store_key, platform, store_id, currency_code, business_date, {{ commerce.add_figures(amounts) }}
        from daily
        group by store_key, platform, store_id, currency_code, business_date
    ),

    landed as ({{ commerce.landed_rows("summed", "business_date") }}),

    moved as (select * from landed where sold_amount <> 0 or redeemed_amount <> 0 or refunded_amount <> 0),

    -- every day from the first card to the last day of the store, for what is owed does not go away
    calendar as (
        {{
            commerce.calendar_of(
                "moved",
                ["store_key", "platform", "store_id", "currency_code"],
                "day",
                "business_date",
                "last_date",
                "landed_date",
            )
        }}
    ),

    filled as (
        select
            calendar.store_key,
            calendar.platform,
            calendar.store_id,
            calendar.currency_code,
            calendar.period_start_date as business_date,
            {%- for name in amounts %}
                cast(coalesce(moved.{{ name }}, 0) as decimal(18, 4)) as {{ name }}{{ "," if not loop.last }}
            {%- endfor %}
        from calendar
        left join
            moved
            on calendar.store_key = moved.store_key
            and calendar.currency_code = moved.currency_code
            and calendar.period_start_date = moved.business_date
    ),

    running as (
        select
            *,
            cast(sold_amount - redeemed_amount + refunded_amount as decimal(18, 4)) as movement_amount,
            cast(
                sum(sold_amount - redeemed_amount + refunded_amount) over (
                    partition by store_key, currency_code order by business_date rows unbounded preceding
                ) as decimal(18, 4)
            ) as outstanding_amount
        from filled
    ),

    rates as (select * from {{ ref("commerce_currency__daily_rates") }}),

    rated as (
        select running.*, {{ commerce.reporting_rate("running.currency_code", "running.business_date", "rates") }}
        from running
        left join rates on running.currency_code = rates.currency_code and running.business_date = rates.date_day
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "business_date"]) }} as gift_card_liability_key,
    store_key,
    platform,
    store_id,
    currency_code,
    reporting_currency_code,
    {%- for name in amounts %} {{ name }}, {%- endfor %}
    movement_amount,
    outstanding_amount,
    {{ commerce.convert_amount("outstanding_amount", "reporting_rate") }} as reporting_outstanding_amount,
    case when reporting_rate is null then 1 else 0 end as rows_without_rate,
    business_date
from rated
