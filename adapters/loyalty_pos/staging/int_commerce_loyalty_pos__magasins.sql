{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    magasins as ({{ commerce.accepted("stg_commerce_loyalty_pos__magasins") }}),

    ventes as ({{ commerce.accepted("stg_commerce_loyalty_pos__ventes") }}),

    fidelites as ({{ commerce.accepted("stg_commerce_loyalty_pos__fidelites") }}),

    stores as (select * from {{ ref("commerce_loyalty_pos__stores") }}),

    named as (
        select store_id, magasin_id, _synced_at
        from magasins
        union all
        select store_id, magasin_id, _synced_at
        from ventes
        where magasin_id is not null
        union all
        select store_id, magasin_id, _synced_at
        from fidelites
        where magasin_id is not null
    ),

    ids as (select store_id, magasin_id, max(_synced_at) as _synced_at from named group by store_id, magasin_id)

-- joined by the shop's id and nothing else: a town has several shops
select
    ids.store_id,
    ids.magasin_id,
    magasins.magasin_name,
    magasins.ville,
    magasins.state,
    magasins.region,
    magasins.zip,
    stores.country_code,
    coalesce(magasins._synced_at, ids._synced_at) as _synced_at
from ids
inner join stores on ids.store_id = stores.store_id
left join magasins on ids.store_id = magasins.store_id and ids.magasin_id = magasins.magasin_id
