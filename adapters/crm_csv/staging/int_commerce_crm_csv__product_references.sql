{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    products as ({{ commerce.accepted("stg_commerce_crm_csv__products") }}),

    -- a row number that two files put together have twice names nothing
    numbers as (
        select store_id, index as reference, min(ean) as product_id
        from products
        where index is not null
        group by store_id, index
        having count(*) = 1
    )

select store_id, ean as reference, ean as product_id
from products
union all
select numbers.store_id, numbers.reference, numbers.product_id
from numbers
left join products on numbers.store_id = products.store_id and numbers.reference = products.ean
where products.ean is null
