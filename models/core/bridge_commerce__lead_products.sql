{{ config(enabled=commerce.is_fed("lead_products")) }}

with
    lead_products as (select * from {{ ref("commerce__lead_products") }} where not is_deleted),

    products as (select product_key from {{ ref("dim_commerce__products") }} where is_current)

select
    lead_products.lead_product_key,
    lead_products.store_key,
    lead_products.lead_key,
    coalesce(products.product_key, {{ commerce.unknown_key() }}) as product_key,
    lead_products.platform,
    lead_products.store_id,
    lead_products.lead_id,
    lead_products.product_id,
    lead_products.assigned_date
from lead_products
left join products on lead_products.product_key = products.product_key
