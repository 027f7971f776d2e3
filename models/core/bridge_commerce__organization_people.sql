{{ config(enabled=commerce.is_fed("memberships")) }}

with
    memberships as (select * from {{ ref("commerce__memberships") }} where not is_deleted),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    )

select
    memberships.membership_key,
    memberships.store_key,
    memberships.organization_key,
    memberships.customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    memberships.platform,
    memberships.store_id,
    memberships.organization_id,
    memberships.customer_id,
    memberships.role,
    memberships.assigned_date
from memberships
left join people on memberships.customer_key = people.customer_key
