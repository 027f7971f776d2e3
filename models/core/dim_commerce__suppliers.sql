with
    suppliers as (select * from {{ ref("commerce__suppliers") }}),

    absent as ({{ commerce.absent_members("suppliers") }})

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
    is_deleted,
    false as is_inferred
from suppliers
union all
select
    supplier_key, store_key, platform, store_id, supplier_id, {{ commerce.nulls(["string"] * 5) }}, false, is_inferred
from absent
