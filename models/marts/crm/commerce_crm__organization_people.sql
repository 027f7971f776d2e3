{{ config(enabled=commerce.is_fed("organizations") and commerce.is_fed("memberships")) }}

with
    organizations as (select * from {{ ref("commerce__organizations") }} where not is_deleted),

    organization_people as (select * from {{ ref("bridge_commerce__organization_people") }}),

    people as (select * from {{ ref("dim_commerce__customers") }} where is_current)

select
    {{ dbt_utils.generate_surrogate_key(["organization_people.membership_key", "organizations.organization_key"]) }}
    as organization_person_key,
    coalesce(organization_people.store_key, organizations.store_key) as store_key,
    coalesce(organization_people.organization_key, organizations.organization_key) as organization_key,
    coalesce(organization_people.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(organization_people.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(organization_people.platform, organizations.platform) as platform,
    coalesce(organization_people.store_id, organizations.store_id) as store_id,
    coalesce(organization_people.organization_id, organizations.organization_id) as organization_id,
    organizations.name as organization_name,
    organizations.website,
    organizations.industry,
    organizations.country_code,
    organizations.founded_year,
    organizations.employee_count,
    organization_people.customer_id,
    people.first_name,
    people.last_name,
    people.email,
    people.phone,
    organization_people.role,
    organizations.organization_key is not null as has_organization,
    organization_people.membership_key is not null as has_person,
    organization_people.assigned_date
from organizations
full outer join organization_people on organizations.organization_key = organization_people.organization_key
left join people on organization_people.customer_key = people.customer_key
