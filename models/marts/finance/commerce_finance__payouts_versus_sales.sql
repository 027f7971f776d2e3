{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("payments")) }}

{%- set amounts = ["total_sales_amount", "tip_amount", "gift_card_amount", "paid_amount", "money_amount"] %}

with
    days as (
        select
            store_key,
            platform,
            store_id,
            currency_code,
            business_date,
            total_sales_amount,
            tip_amount,
            gift_card_amount,
            0 as paid_amount,
            0 as money_amount
        from {{ ref("commerce_finance__daily_revenue") }}
        union all
        select
            store_key,
            platform,
            store_id,
            currency_code,
            business_date,
            0,
            0,
            0,
            paid_amount,
            case when is_money then paid_amount else 0 end
        from {{ ref("commerce_finance__payouts") }}
    ),

    summed as (
        select store_key, platform, store_id, currency_code, business_date, {{ commerce.add_figures(amounts) }}
        from days
        group by store_key, platform, store_id, currency_code, business_date
    ),

    landed as ({{ commerce.landed_rows("summed", "business_date") }}),

    -- every day from the first movement in a currency to the last day of the store, for what is open does not go away
    calendar as (
        {{
            commerce.calendar_of(
                "landed",
                ["store_key", "platform", "store_id", "currency_code"],
                "day",
                "business_date",
                "last_date",
                "landed_date",
            )
        }}
    ),

    -- stores whose platform lands no payment, or not whether it succeeded, cannot be compared
    paid_stores as (select distinct store_key from {{ ref("commerce_finance__payouts") }}),

    filled as (
        select
            calendar.store_key,
            calendar.platform,
            calendar.store_id,
            calendar.currency_code,
            {%- for name in amounts %}
                cast(coalesce(summed.{{ name }}, 0) as decimal(18, 4)) as {{ name }},
            {%- endfor %}
            paid_stores.store_key is not null as has_payments,
            calendar.period_start_date as business_date
        from calendar
        left join paid_stores on calendar.store_key = paid_stores.store_key
        left join
            summed
            on calendar.store_key = summed.store_key
            and calendar.currency_code = summed.currency_code
            and calendar.period_start_date = summed.business_date
    ),

    charged as (select *, total_sales_amount + tip_amount + gift_card_amount as charged_amount from filled),

    compared as (
        select *, case when has_payments then charged_amount - paid_amount end as difference_amount from charged
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "business_date"]) }} as payout_versus_sales_key,
    store_key,
    platform,
    store_id,
    currency_code,
    {%- for name in amounts %} {{ name }}, {%- endfor %}
    cast(paid_amount - money_amount as decimal(18, 4)) as credit_amount,
    cast(charged_amount as decimal(18, 4)) as charged_amount,
    cast(difference_amount as decimal(18, 4)) as difference_amount,
    cast(
        sum(difference_amount) over (
            partition by store_key, currency_code order by business_date rows unbounded preceding
        ) as decimal(18, 4)
    ) as running_difference_amount,
    business_date
from compared
