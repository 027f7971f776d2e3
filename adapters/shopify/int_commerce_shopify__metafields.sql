{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    -- a metafield that was deleted and made anew has two ids
    metafields as (
        select
            *,
            case
                lower(owner_resource)
                when 'customer'
                then 'customers'
                when 'order'
                then 'orders'
                when 'product'
                then 'products'
                when 'variant'
                then 'product_variants'
                when 'productvariant'
                then 'product_variants'
                when 'shop'
                then 'stores'
            end as entity,
            row_number() over (
                partition by store_id, lower(owner_resource), owner_id, namespace, name
                order by updated_at desc nulls last, length(metafield_id) desc, metafield_id desc
            ) as recency
        from ({{ commerce.accepted("stg_commerce_shopify__metafields") }}) as landed
    )

select store_id, entity, owner_id, 'metafield.' || coalesce(namespace, '') as namespace, name, value, _synced_at
from metafields
where recency = 1 and entity is not null
