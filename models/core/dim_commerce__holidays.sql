{%- set is_named = commerce.holidays() is not none %}

with
    landed as (
        {%- if is_named %}{{ commerce.accepted("stg_commerce_holidays__holidays") }}
        {%- else %}
            select
                {{ commerce.nulls(["string"]) }} as country_code,
                {{ commerce.nulls(["date"]) }} as holiday_date,
                {{ commerce.nulls(["string"]) }} as holiday_name
            where false
        {%- endif %}
    ),

    named as (
        select
            {{ dbt_utils.generate_surrogate_key(["upper(country_code)", "holiday_date"]) }} as holiday_key,
            {{ dbt_utils.generate_surrogate_key(["holiday_name"]) }} as name_key,
            upper(country_code) as country_code,
            holiday_name,
            holiday_date as date_day
        from landed
    ),

    -- of several names of a day one counts, by its key, for engines sort texts differently
    ranked as (select *, row_number() over (partition by holiday_key order by name_key) as choice from named)

select holiday_key, country_code, holiday_name, date_day
from ranked
where choice = 1
