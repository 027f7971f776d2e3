{{ config(enabled=commerce.is_fed("regions")) }}

with
    regions as (select * from {{ ref("commerce__regions") }}),

    unknown as (select {{ commerce.unknown_key() }} as region_key)

select
    region_key,
    store_key,
    platform,
    store_id,
    region_id,
    region as region_name,
    country_code,
    year as year_number,
    inhabitants,
    row_number() over (partition by store_key, country_code, region order by year desc nulls last, region_key asc)
    = 1 as is_latest,
    is_deleted
from regions
union all
select region_key, {{ commerce.nulls(["string"] * 6) }}, {{ commerce.nulls(["integer", "integer"]) }}, true, false
from unknown
