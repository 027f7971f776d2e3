{{ config(enabled=commerce.is_enabled("event_retail")) }}

-- the category of a product is found by product_id: category ids are numbered differently in the two tables
with
    products as ({{ commerce.accepted("stg_commerce_event_retail__product") }}),

    ranked as (
        select
            *,
            row_number() over (
                partition by store_id, product_id order by last_updated desc nulls last, _row_hash asc, _occurrence asc
            ) as turn
        from ({{ commerce.accepted("stg_commerce_event_retail__product_category") }}) as versions
    ),

    categories as (select * from ranked where turn = 1),

    ids as (
        select store_id, product_id
        from products
        union
        select store_id, product_id
        from categories
    )

select
    ids.store_id,
    ids.product_id,
    stores.currency_code,
    products.product_name,
    products.product_category_id,
    categories.category_id,
    categories.category_name,
    categories.subcategory,
    categories.brand,
    categories.supplier_id,
    categories.cost_price,
    categories.retail_price,
    categories.margin_percent,
    categories.stock_level,
    categories.reorder_point,
    categories.discontinued,
    categories.launch_date,
    categories.last_updated,
    coalesce(products._synced_at, categories._synced_at) as _synced_at
from ids
inner join {{ ref("commerce_event_retail__stores") }} as stores on ids.store_id = stores.store_id
left join products on ids.store_id = products.store_id and ids.product_id = products.product_id
left join categories on ids.store_id = categories.store_id and ids.product_id = categories.product_id
