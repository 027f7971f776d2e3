{{ config(enabled=commerce.is_fed("orders")) }}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    stores as (select store_key, country_code from {{ ref("dim_commerce__stores") }}),

    holidays as (select country_code, date_day from {{ ref("dim_commerce__holidays") }}),

    -- of other years and countries nobody knows the holidays
    holiday_years as (
        select distinct country_code, {{ commerce.date_part("year", "date_day") }} as year_number from holidays
    ),

    daily as (
        select
            store_key,
            platform,
            store_id,
            currency_code,
            business_date,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            {{ commerce.add_figures() }},
            {{ commerce.add_figures(commerce.reporting_figures()) }},
            {{ commerce.rows_without_rate() }}
        from sales
        group by store_key, platform, store_id, currency_code, business_date
    ),

    landed as ({{ commerce.landed_rows("daily") }}),

    -- every day from the first movement of a store in a currency to its last, for an average over days must see the
    -- empty ones
    calendar as (
        {{
            commerce.calendar_of(
                "landed",
                ["store_key", "platform", "store_id", "currency_code", "landed_date"],
                "day",
                "business_date",
                landed="landed_date",
            )
        }}
    ),

    days as (
        select
            calendar.*,
            case when holiday_years.country_code is not null then holidays.date_day is not null end as is_holiday
        from calendar
        left join stores on calendar.store_key = stores.store_key
        left join
            holiday_years
            on stores.country_code = holiday_years.country_code
            and {{ commerce.date_part("year", "calendar.period_start_date") }} = holiday_years.year_number
        left join
            holidays on stores.country_code = holidays.country_code and calendar.period_start_date = holidays.date_day
    ),

    filled as (
        select
            days.store_key,
            days.platform,
            days.store_id,
            days.currency_code,
            days.period_start_date as business_date,
            days.is_holiday,
            coalesce(daily.order_count, 0) as order_count,
            {%- for name in commerce.figures() %}
                cast(coalesce(daily.{{ name }}, 0) as decimal(18, 4)) as {{ name }},
            {%- endfor %}
            {%- for name in commerce.reporting_figures() %}
                case
                    when daily.store_key is null then {{ commerce.nothing_reported() }} else daily.{{ name }}
                end as {{ name }},
            {%- endfor %}
            coalesce(daily.rows_without_rate, 0) as rows_without_rate,
            -- the days before one that lies ahead are not there
            case
                when days.period_start_date <= days.landed_date
                then row_number() over (partition by days.store_key, days.currency_code order by days.period_start_date)
            end as day_number
        from days
        left join
            daily
            on days.store_key = daily.store_key
            and days.currency_code = daily.currency_code
            and days.period_start_date = daily.business_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "currency_code", "business_date"]) }} as daily_revenue_key,
    store_key,
    platform,
    store_id,
    currency_code,
    {{ commerce.reporting_currency_code() }} as reporting_currency_code,
    order_count,
    {%- for name in commerce.figures().keys() | list + commerce.reporting_figures() %} {{ name }}, {%- endfor %}
    rows_without_rate,
    {{ commerce.moving_average("total_sales_amount", 7) }} as total_sales_7_day_average_amount,
    {{ commerce.moving_average("total_sales_amount", 28) }} as total_sales_28_day_average_amount,
    is_holiday,
    business_date
from filled
