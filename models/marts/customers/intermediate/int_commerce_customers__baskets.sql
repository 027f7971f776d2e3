{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines"), access="protected") }}

with
    sales as (
        select store_key, platform, store_id, order_key, product_key
        from {{ ref("fct_commerce__sales") }}
        where {{ commerce.sold_goods() }} and product_key <> {{ commerce.unknown_key() }}
        group by store_key, platform, store_id, order_key, product_key
    ),

    products as (
        select product_key, {{ dbt_utils.generate_surrogate_key(["store_key", "category"]) }} as category_key
        from {{ ref("dim_commerce__products") }}
        where is_current and category is not null
    ),

    -- an item counts once for an order, however many lines it has
    items as (
        select 'product' as pair_type, store_key, platform, store_id, order_key, product_key as item_key
        from sales
        union all
        select distinct
            'category' as pair_type,
            sales.store_key,
            sales.platform,
            sales.store_id,
            sales.order_key,
            products.category_key as item_key
        from sales
        inner join products on sales.product_key = products.product_key
    ),

    large as (
        select pair_type, order_key
        from items
        group by pair_type, order_key
        having count(*) > {{ commerce.affinity_max_items() }}
    )

select items.*
from items
left join large on items.pair_type = large.pair_type and items.order_key = large.order_key
where large.order_key is null
