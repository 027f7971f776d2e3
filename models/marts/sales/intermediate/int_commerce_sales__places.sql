{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

with
    orders as (select * from {{ ref("fct_commerce__orders") }}),

    locations as (select * from {{ ref("dim_commerce__locations") }}),

    placed as (
        select
            orders.*,
            locations.city,
            locations.region,
            locations.country_code,
            case
                when coalesce(orders.ship_to_city, orders.ship_to_region, orders.ship_to_country_code) is not null
                then 'shipping_address'
                when coalesce(locations.city, locations.region, locations.country_code) is not null
                then 'location'
                else 'unknown'
            end as place_source
        from orders
        left join locations on orders.location_key = locations.location_key
    )

select
    order_key,
    store_key,
    place_source,
    case when place_source = 'shipping_address' then ship_to_country_code else country_code end as country_code,
    case when place_source = 'shipping_address' then ship_to_region else region end as region,
    case when place_source = 'shipping_address' then ship_to_city else city end as city
from placed
