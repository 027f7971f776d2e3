with
    customers as ({{ commerce.versions_of("customers") }}),

    people as (select * from {{ ref("commerce_identity__members") }} where account_type = 'customer'),

    absent as ({{ commerce.absent_members("customers") }})

select
    {{ dbt_utils.generate_surrogate_key(["customers.customer_key", "customers.valid_from"]) }} as customer_version_key,
    customers.customer_key,
    customers.store_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    customers.platform,
    customers.store_id,
    customers.customer_id,
    coalesce(customers.person_id, customers.customer_id) as person_id,
    customers.email,
    customers.phone,
    customers.first_name,
    customers.last_name,
    customers.company,
    customers.customer_type,
    customers.status,
    customers.city,
    customers.region,
    customers.postal_code,
    customers.country_code,
    customers.accepts_marketing,
    customers.is_deleted,
    false as is_inferred,
    customers.is_current,
    customers.valid_from,
    customers.valid_to,
    customers.created_at
from customers
left join people on customers.customer_key = people.account_key
union all
select
    {{ commerce.first_version_key("customer_key") }},
    customer_key,
    store_key,
    {{ commerce.unknown_key() }},
    platform,
    store_id,
    customer_id,
    {{ commerce.nulls(["string"] * 12 + ["boolean"]) }},
    false,
    is_inferred,
    true,
    {{ commerce.first_valid_date() }},
    {{ commerce.last_valid_date() }},
    {{ commerce.nulls(["timestamp"]) }}
from absent
