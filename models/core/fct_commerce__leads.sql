{{ config(enabled=commerce.is_fed("leads")) }}

with
    leads as (select * from {{ ref("commerce__leads") }} where not is_deleted),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    people as (
        select members.account_key as lead_key, persons.*
        from {{ ref("commerce_identity__members") }} as members
        inner join {{ ref("dim_commerce__persons") }} as persons on members.person_key = persons.person_key
        where members.account_type = 'lead'
    ),

    lead_products as (
        select lead_key, count(*) as product_count
        from {{ ref("commerce__lead_products") }}
        where not is_deleted
        group by lead_key
    ),

    dated as (
        select leads.*, {{ commerce.business_date("leads.created_at", "stores.time_zone") }} as business_date
        from leads
        left join stores on leads.store_key = stores.store_key
    )

select
    dated.lead_key,
    dated.store_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    dated.platform,
    dated.store_id,
    dated.lead_id,
    dated.owner,
    dated.first_name,
    dated.last_name,
    dated.company,
    dated.email,
    dated.phone,
    dated.source,
    dated.stage,
    coalesce(lead_products.product_count, 0) as product_count,
    case
        when people.first_order_date >= coalesce(dated.business_date, people.first_order_date)
        then {{ dbt.datediff("dated.business_date", "people.first_order_date", "day") }}
    end as days_to_first_order,
    coalesce(people.customer_count, 0) > 0 as has_customer_account,
    coalesce(people.first_order_date >= coalesce(dated.business_date, people.first_order_date), false) as is_converted,
    coalesce(people.first_order_date < dated.business_date, false) as has_ordered_before,
    dated.business_date,
    people.first_order_date,
    dated.created_at
from dated
left join people on dated.lead_key = people.lead_key
left join lead_products on dated.lead_key = lead_products.lead_key
