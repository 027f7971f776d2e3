with
    locations as (select * from {{ ref("commerce__locations") }}),

    unknown as (select {{ commerce.unknown_key() }} as location_key)

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
    is_deleted
from locations
union all
select location_key, {{ commerce.nulls(["string"] * 9 + ["boolean"]) }}, false
from unknown
