with products as ({{ commerce.versions_of("products") }}), absent as ({{ commerce.absent_members("products") }})

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
    false as is_inferred,
    is_current,
    valid_from,
    valid_to,
    created_at
from products
union all
select
    {{ commerce.first_version_key("product_key") }},
    product_key,
    store_key,
    {{ commerce.nulls(["string"]) }},
    platform,
    store_id,
    product_id,
    {{ commerce.nulls(["string"] * 6 + ["decimal(18, 4)"]) }},
    false,
    false,
    is_inferred,
    true,
    {{ commerce.first_valid_date() }},
    {{ commerce.last_valid_date() }},
    {{ commerce.nulls(["timestamp"]) }}
from absent
