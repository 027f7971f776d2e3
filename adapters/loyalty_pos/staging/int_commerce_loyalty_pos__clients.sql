{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    clients as ({{ commerce.accepted("stg_commerce_loyalty_pos__clients") }}),

    ventes as ({{ commerce.accepted("stg_commerce_loyalty_pos__ventes") }}),

    fidelites as ({{ commerce.accepted("stg_commerce_loyalty_pos__fidelites") }}),

    -- who buys is a customer and who has points has an account, whether the dimension knows them or not
    named as (
        select store_id, client_id, 1 as has_account, _synced_at
        from clients
        union all
        select store_id, client_id, 0 as has_account, _synced_at
        from ventes
        where client_id is not null
        union all
        select store_id, client_id, 1 as has_account, _synced_at
        from fidelites
    ),

    ids as (
        select store_id, client_id, max(has_account) as has_account, max(_synced_at) as _synced_at
        from named
        group by store_id, client_id
    )

select
    ids.store_id,
    ids.client_id,
    clients.client_name,
    clients.ville,
    clients.age,
    clients.sexe,
    clients.fidelite,
    ids.has_account = 1 as has_account,
    coalesce(clients._synced_at, ids._synced_at) as _synced_at
from ids
left join clients on ids.store_id = clients.store_id and ids.client_id = clients.client_id
