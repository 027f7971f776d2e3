with
    suppliers as (select * from {{ ref("commerce__suppliers") }}),

    unknown as (select {{ commerce.unknown_key() }} as supplier_key)

select
    supplier_key,
    store_key,
    platform,
    store_id,
    supplier_id,
    name as supplier_name,
    city,
    region,
    postal_code,
    country_code,
    is_deleted
from suppliers
union all
select supplier_key, {{ commerce.nulls(["string"] * 9) }}, false
from unknown
