{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set item_keys = commerce.woocommerce_item_keys() -%}
{%- set post_keys = commerce.woocommerce_post_keys() -%}
with
    orders as ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}),

    items as (select * from {{ ref("int_commerce_woocommerce__order_items") }}),

    posts as ({{ commerce.accepted("stg_commerce_woocommerce__posts") }}),

    -- what has no place of its own
    metas as (
        select
            metas.store_id,
            case when orders.order_type = 'shop_order_refund' then 'refunds' else 'orders' end as entity,
            metas.order_id as entity_id,
            'order_meta' as namespace,
            metas.meta_key,
            metas.meta_id,
            metas.value,
            metas._synced_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__orders_meta") }}) as metas
        left join orders on metas.store_id = orders.store_id and metas.order_id = orders.order_id
        where
            not coalesce(metas.is_deleted, false)
            and coalesce(orders.order_type, 'shop_order') in ('shop_order', 'shop_order_refund')
            and metas.meta_key not in ('_refund_amount', '{{ commerce.woocommerce_order_keys() | join("', '") }}')
        union all
        select
            metas.store_id,
            case
                when items.is_refund
                then 'refund_lines'
                when items.item_type = 'line_item'
                then 'order_lines'
                when items.item_type = 'coupon'
                then 'order_discounts'
                else 'order_charges'
            end,
            metas.order_item_id,
            'item_meta',
            metas.meta_key,
            metas.meta_id,
            metas.value,
            metas._synced_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__order_itemmeta") }}) as metas
        inner join items on metas.store_id = items.store_id and metas.order_item_id = items.order_item_id
        where
            not coalesce(metas.is_deleted, false)
            and items.item_type in ('line_item', 'shipping', 'fee', 'coupon')
            and metas.meta_key
            not in ('_line_subtotal_tax', '{{ (item_keys.amounts + item_keys.texts) | join("', '") }}')
        union all
        select
            metas.store_id,
            case when posts.post_type = 'product' then 'products' else 'product_variants' end,
            metas.post_id,
            'post_meta',
            metas.meta_key,
            metas.meta_id,
            metas.value,
            metas._synced_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__postmeta") }}) as metas
        inner join posts on metas.store_id = posts.store_id and metas.post_id = posts.post_id
        where
            not coalesce(metas.is_deleted, false)
            and posts.post_type in ('product', 'product_variation')
            and metas.meta_key not in ('{{ (post_keys.amounts + post_keys.texts) | join("', '") }}')
    )

select
    *,
    row_number() over (
        partition by store_id, entity, entity_id, namespace, meta_key order by length(meta_id), meta_id
    ) as turn
from metas
where value is not null
