{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("weather_observations")) }}

{%- set measures = {"temperature": "temperature_celsius", "precipitation": "precipitation_millimetres"} %}
{%- set sums = {"net": "net_correlation", "quantity": "quantity_correlation"} %}

with
    days as (
        select
            *,
            {%- for column in measures.values() %} {{ commerce.to_ticks(column) }} as {{ column }}_ticks, {%- endfor %}
            {{ commerce.to_ticks("net_amount") }} as net,
            {{ commerce.to_ticks("sold_quantity") }} as quantity
        from {{ ref("int_commerce_sales__weather_days") }}
    ),

    summed as (
        {%- for measure, column in measures.items() %}
            select
                store_key,
                platform,
                store_id,
                currency_code,
                place_type,
                city,
                category,
                '{{ measure }}' as weather_measure,
                count(*) as day_count,
                count(case when quantity > 0 then 1 end) as sales_day_count,
                sum({{ column }}_ticks) as weather,
                sum({{ column }}_ticks * {{ column }}_ticks) as weather_squares
                {%- for name in sums %}
                    ,
                    sum({{ name }}) as {{ name }},
                    sum({{ name }} * {{ name }}) as {{ name }}_squares,
                    sum({{ name }} * {{ column }}_ticks) as {{ name }}_products
                {%- endfor %}
            from days
            where {{ column }} is not null
            group by
                store_key,
                platform,
                store_id,
                currency_code,
                place_type,
                city,
                category
                {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    correlated as (
        select
            *
            {%- for name, correlation in sums.items() %}
                ,
                cast(
                    case
                        when day_count >= {{ commerce.weather_minimum_days() }}
                        then
                            {{
                                commerce.correlation(
                                    "day_count",
                                    "weather",
                                    name,
                                    "weather_squares",
                                    name ~ "_squares",
                                    name ~ "_products",
                                )
                            }}
                    end as decimal(18, 6)
                ) as {{ correlation }}
            {%- endfor %}
        from summed
    )

select
    {{
        dbt_utils.generate_surrogate_key(
            ["store_key", "currency_code", "place_type", "city", "category", "weather_measure"]
        )
    }} as sales_weather_key,
    store_key,
    platform,
    store_id,
    currency_code,
    place_type,
    city,
    category,
    weather_measure,
    day_count,
    sales_day_count,
    {{ commerce.from_ticks("net") }} as net_amount,
    {{ commerce.from_ticks("quantity") }} as sold_quantity
    {%- for correlation in sums.values() %}
        ,
        {{ correlation }},
        {{ commerce.t_statistic(correlation, "day_count") }}
        as {{ correlation | replace("correlation", "t_statistic") }},
        {{ commerce.is_significant(correlation, "day_count") }} as is_{{ correlation }}_significant
    {%- endfor %}
from correlated
