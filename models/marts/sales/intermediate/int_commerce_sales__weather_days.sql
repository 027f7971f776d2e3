{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("weather_observations")) }}

with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    places as (select order_key, lower(trim(city)) as comparable_city from {{ ref("int_commerce_sales__places") }}),

    products as (select product_key, category from {{ ref("dim_commerce__products") }} where is_current),

    weather as (select * from {{ ref("int_commerce_sales__weather") }}),

    observed as (select distinct store_key, comparable_city from weather),

    spans as (
        select store_key, currency_code, min(business_date) as first_date, max(business_date) as last_date
        from sales
        group by store_key, currency_code
    ),

    daily as (
        select
            sales.store_key,
            sales.currency_code,
            observed.comparable_city,
            coalesce(products.category, 'unknown') as category,
            sales.business_date,
            sum(sales.net_amount) as net_amount,
            sum(sales.sold_quantity) as sold_quantity
        from sales
        inner join places on sales.order_key = places.order_key
        inner join
            observed
            on sales.store_key = observed.store_key
            and coalesce(places.comparable_city, '') = observed.comparable_city
        left join products on sales.product_key = products.product_key
        group by
            sales.store_key,
            sales.currency_code,
            observed.comparable_city,
            coalesce(products.category, 'unknown'),
            sales.business_date
    ),

    categories as (select distinct store_key, currency_code, comparable_city, category from daily),

    -- every day with weather from the store's first sale in the currency to its last: a day without a sale is a day
    -- of 0
    days as (
        select
            categories.store_key,
            weather.platform,
            weather.store_id,
            categories.currency_code,
            weather.place_type,
            weather.city,
            categories.category,
            weather.temperature_celsius,
            weather.precipitation_millimetres,
            cast(coalesce(daily.net_amount, 0) as decimal(18, 4)) as net_amount,
            cast(coalesce(daily.sold_quantity, 0) as decimal(18, 4)) as sold_quantity,
            weather.observed_date
        from categories
        inner join spans on categories.store_key = spans.store_key and categories.currency_code = spans.currency_code
        inner join
            weather
            on categories.store_key = weather.store_key
            and categories.comparable_city = weather.comparable_city
            and weather.observed_date between spans.first_date and spans.last_date
        left join
            daily
            on categories.store_key = daily.store_key
            and categories.currency_code = daily.currency_code
            and categories.comparable_city = daily.comparable_city
            and categories.category = daily.category
            and weather.observed_date = daily.business_date
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["store_key", "currency_code", "place_type", "city", "category", "observed_date"]
        )
    }} as weather_sales_day_key, days.*
from days
