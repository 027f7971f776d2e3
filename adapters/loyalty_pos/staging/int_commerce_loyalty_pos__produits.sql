{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    produits as ({{ commerce.accepted("stg_commerce_loyalty_pos__produits") }}),

    ventes as ({{ commerce.accepted("stg_commerce_loyalty_pos__ventes") }}),

    named as (
        select store_id, produit_id, _synced_at
        from produits
        union all
        select store_id, produit_id, _synced_at
        from ventes
        where produit_id is not null
    ),

    ids as (select store_id, produit_id, max(_synced_at) as _synced_at from named group by store_id, produit_id)

select
    ids.store_id,
    ids.produit_id,
    produits.libelle,
    produits.categorie,
    produits.fournisseur,
    coalesce(produits._synced_at, ids._synced_at) as _synced_at
from ids
left join produits on ids.store_id = produits.store_id and ids.produit_id = produits.produit_id
