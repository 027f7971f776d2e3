with
    customers as ({{ commerce.versions_of("customers") }}),

    people as (select * from {{ ref("commerce_identity__members") }} where account_type = 'customer'),

    unknown as (select {{ commerce.unknown_key() }} as customer_key)

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
    customers.is_current,
    customers.valid_from,
    customers.valid_to,
    customers.created_at
from customers
left join people on customers.customer_key = people.account_key
union all
select
    customer_key as customer_version_key,
    customer_key,
    {{ commerce.nulls(["string"]) }},
    customer_key as person_key,
    {{ commerce.nulls(["string"] * 15) }},
    cast(null as {{ dbt.type_boolean() }}),
    false,
    true,
    {{ commerce.first_valid_date() }},
    {{ commerce.last_valid_date() }},
    cast(null as {{ dbt.type_timestamp() }})
from unknown
