with
    products as ({{ commerce.versions_of("products") }}),

    unknown as (select {{ commerce.unknown_key() }} as product_key)

select
    {{ dbt_utils.generate_surrogate_key(["product_key", "valid_from"]) }} as product_version_key,
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
    is_current,
    valid_from,
    valid_to,
    created_at
from products
union all
select
    product_key as product_version_key,
    product_key,
    {{ commerce.nulls(["string"] * 11 + ["decimal(18, 4)"]) }},
    false,
    false,
    true,
    {{ commerce.first_valid_date() }},
    {{ commerce.last_valid_date() }},
    cast(null as {{ dbt.type_timestamp() }})
from unknown
