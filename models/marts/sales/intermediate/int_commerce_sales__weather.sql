{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("weather_observations")) }}

{%- set measures = ["temperature_celsius", "precipitation_millimetres"] %}

with
    observations as (
        select
            *,
            lower(trim(city)) as comparable_city,
            first_value(trim(city)) over (
                partition by store_key, lower(trim(city))
                order by weather_observation_key
                rows between unbounded preceding and unbounded following
            ) as city_name
        from {{ ref("commerce__weather_observations") }}
        where not is_deleted
    ),

    -- two stations of a town, or two spellings of it, are one observation
    cities as (
        select
            store_key,
            platform,
            store_id,
            'city' as place_type,
            city_name as city,
            comparable_city,
            {%- for name in measures %}
                {{ commerce.divide_amount("sum(" ~ name ~ ")", "1", "count(" ~ name ~ ")", "1") }} as {{ name }},
            {%- endfor %}
            observed_date
        from observations
        group by store_key, platform, store_id, city_name, comparable_city, observed_date
    ),

    -- for orders that name no town: the mean of all towns that the store observes
    places as (
        select *
        from cities
        union all
        select
            store_key,
            platform,
            store_id,
            'store',
            cast(null as {{ dbt.type_string() }}),
            '',
            {%- for name in measures %}
                {{ commerce.divide_amount("sum(" ~ name ~ ")", "1", "count(" ~ name ~ ")", "1") }},
            {%- endfor %}
            observed_date
        from cities
        group by store_key, platform, store_id, observed_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["store_key", "comparable_city", "observed_date"]) }} as weather_day_key,
    places.*
from places
