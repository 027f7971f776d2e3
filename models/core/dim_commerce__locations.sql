with
    locations as (select * from {{ ref("commerce__locations") }}),

    absent as ({{ commerce.absent_members("locations") }})

select
    location_key,
    store_key,
    platform,
    store_id,
    location_id,
    name as location_name,
    city,
    region,
    postal_code,
    country_code,
    is_active,
    is_deleted,
    false as is_inferred
from locations
union all
select
    location_key,
    store_key,
    platform,
    store_id,
    location_id,
    {{ commerce.nulls(["string"] * 5 + ["boolean"]) }},
    false,
    is_inferred
from absent
