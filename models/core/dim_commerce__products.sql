with
    products as (select * from {{ ref("commerce__products") }}),

    unknown as (select {{ commerce.unknown_key() }} as product_key)

select
    product_key,
    store_key,
    supplier_key,
    platform,
    store_id,
    product_id,
    title as product_title,
    brand,
    category,
    subcategory,
    product_type,
    status,
    weight_grams,
    is_gift_card,
    is_deleted,
    created_at
from products
union all
select
    product_key,
    {{ commerce.nulls(["string"] * 11 + ["decimal(18, 4)"]) }},
    false,
    false,
    cast(null as {{ dbt.type_timestamp() }})
from unknown
