{{ config(enabled=commerce.is_fed("lead_products")) }}

with lead_products as (select * from {{ ref("commerce__lead_products") }} where not is_deleted)

select lead_product_key, store_key, lead_key, product_key, platform, store_id, lead_id, product_id, assigned_date
from lead_products
