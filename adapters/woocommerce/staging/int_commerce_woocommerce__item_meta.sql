{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_item_keys() -%}
with
    items as ({{ commerce.accepted("stg_commerce_woocommerce__order_items") }}),

    -- what is deleted speaks only for an item that is deleted itself
    metas as {{ commerce.inlined() }} (
        select
            landed.store_id,
            landed.order_item_id,
            landed.meta_id,
            landed.meta_key,
            landed.value,
            landed.amount,
            items.order_item_id is not null as has_item,
            coalesce(items.is_deleted, false) or not coalesce(landed.is_deleted, false) as is_known,
            landed._synced_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__order_itemmeta") }}) as landed
        left join items on landed.store_id = items.store_id and landed.order_item_id = items.order_item_id
        where landed.meta_key in ('{{ (keys.amounts + keys.texts) | join("', '") }}')
    ),

    pivoted as (
        select
            store_id,
            order_item_id,
            {{ commerce.woocommerce_pivot(keys, "is_known") }}
            greatest(
                {%- for key in keys.amounts + keys.texts %}
                    count(case when meta_key = '{{ key }}' and is_known then 1 end){{ "," if not loop.last }}
                {%- endfor %}
            )
            > 1 as has_repeats,
            {{ dbt.bool_or("has_item") }} as has_item,
            max(_synced_at) as _synced_at
        from metas
        group by store_id, order_item_id
        having {{ dbt.bool_or("has_item or is_known") }}
    ),

    -- of a key that an item bears twice the first is read, as WooCommerce does; few do
    repeated as (select store_id, order_item_id from pivoted where has_repeats),

    ranked as (
        select
            metas.*,
            metas.is_known
            and row_number() over (
                partition by metas.store_id, metas.order_item_id, metas.meta_key, metas.is_known
                order by length(metas.meta_id), metas.meta_id
            )
            = 1 as is_read
        from metas
        inner join repeated on metas.store_id = repeated.store_id and metas.order_item_id = repeated.order_item_id
    )

select *
from pivoted
where not has_repeats
union all
select
    store_id,
    order_item_id,
    {{ commerce.woocommerce_pivot(keys, "is_read") }} true as has_repeats,
    {{ dbt.bool_or("has_item") }} as has_item,
    max(_synced_at) as _synced_at
from ranked
group by store_id, order_item_id
