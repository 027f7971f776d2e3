with
    customers as (select * from {{ ref("commerce__customers") }}),

    unknown as (select {{ commerce.unknown_key() }} as customer_key)

select
    customer_key,
    store_key,
    {{ commerce.surrogate_key("coalesce(person_id, customer_id)") }} as person_key,
    platform,
    store_id,
    customer_id,
    coalesce(person_id, customer_id) as person_id,
    email,
    phone,
    first_name,
    last_name,
    company,
    customer_type,
    status,
    city,
    region,
    postal_code,
    country_code,
    accepts_marketing,
    is_deleted,
    created_at
from customers
union all
select
    customer_key,
    {{ commerce.nulls(["string"] * 17) }},
    cast(null as {{ dbt.type_boolean() }}),
    false,
    cast(null as {{ dbt.type_timestamp() }})
from unknown
