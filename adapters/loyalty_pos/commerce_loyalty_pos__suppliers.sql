{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    suppliers as (
        select store_id, fournisseur, max(_synced_at) as _synced_at
        from ({{ commerce.accepted("stg_commerce_loyalty_pos__produits") }}) as produits
        where fournisseur is not null
        group by store_id, fournisseur
    )

    {{ commerce.conform("suppliers", {"supplier_id": "fournisseur", "name": "fournisseur"}) }}
