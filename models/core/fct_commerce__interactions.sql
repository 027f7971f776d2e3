{{ config(enabled=commerce.is_fed("interactions")) }}

with
    interactions as (select * from {{ ref("commerce__interactions") }} where not is_deleted),

    people as (
        select account_key as customer_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'customer'
    ),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }})

select
    interactions.interaction_key,
    interactions.store_key,
    coalesce(interactions.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(interactions.product_key, {{ commerce.unknown_key() }}) as product_key,
    interactions.platform,
    interactions.store_id,
    interactions.interaction_id,
    interactions.session_id,
    interactions.interaction_type,
    interactions.value,
    interactions.quantity,
    {{ commerce.business_date("interactions.occurred_at", "stores.time_zone") }} as business_date,
    interactions.occurred_at
from interactions
left join people on interactions.customer_key = people.customer_key
left join stores on interactions.store_key = stores.store_key
