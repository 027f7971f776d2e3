{{ config(enabled=commerce.is_fed("leads") and commerce.is_fed("lead_products")) }}

with
    leads as (select * from {{ ref("fct_commerce__leads") }}),

    lead_products as (select * from {{ ref("bridge_commerce__lead_products") }}),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current)

select
    {{ dbt_utils.generate_surrogate_key(["lead_products.lead_product_key", "leads.lead_key"]) }} as lead_interest_key,
    coalesce(lead_products.store_key, leads.store_key) as store_key,
    coalesce(lead_products.lead_key, leads.lead_key) as lead_key,
    coalesce(leads.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(lead_products.product_key, {{ commerce.unknown_key() }}) as product_key,
    coalesce(lead_products.platform, leads.platform) as platform,
    coalesce(lead_products.store_id, leads.store_id) as store_id,
    coalesce(lead_products.lead_id, leads.lead_id) as lead_id,
    leads.owner,
    leads.first_name,
    leads.last_name,
    leads.company,
    leads.email,
    leads.phone,
    leads.source,
    leads.stage,
    lead_products.product_id,
    products.product_title,
    products.brand,
    case when lead_products.lead_product_key is not null then coalesce(products.category, 'unknown') end as category,
    products.status as product_status,
    leads.lead_key is not null as has_lead,
    lead_products.lead_product_key is not null as has_product,
    leads.is_converted,
    lead_products.assigned_date
from leads
full outer join lead_products on leads.lead_key = lead_products.lead_key
left join products on lead_products.product_key = products.product_key
