{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    suppliers as (
        select store_id, supplier_id, max(_synced_at) as _synced_at
        from {{ ref("int_commerce_event_retail__products") }}
        where supplier_id is not null
        group by store_id, supplier_id
    )

    {{ commerce.conform("suppliers", {"supplier_id": "supplier_id"}) }}
