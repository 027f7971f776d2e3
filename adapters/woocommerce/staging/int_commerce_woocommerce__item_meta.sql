{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_item_keys() -%}
with
    items as ({{ commerce.accepted("stg_commerce_woocommerce__order_items") }}),

    -- what is deleted speaks only for an item that is deleted itself
    known as (
        select
            landed.*,
            items.order_item_id is not null as has_item,
            coalesce(items.is_deleted, false) or not coalesce(landed.is_deleted, false) as is_known
        from ({{ commerce.accepted("stg_commerce_woocommerce__order_itemmeta") }}) as landed
        left join items on landed.store_id = items.store_id and landed.order_item_id = items.order_item_id
        where landed.meta_key in ('{{ (keys.amounts + keys.texts) | join("', '") }}')
    ),

    -- of a key borne twice the first is read, as WooCommerce does
    ranked as (
        select
            *,
            is_known
            and row_number() over (
                partition by store_id, order_item_id, meta_key, is_known order by length(meta_id), meta_id
            )
            = 1 as is_read
        from known
    )

select
    store_id,
    order_item_id,
    {%- for key in keys.amounts %}
        max(case when meta_key = '{{ key }}' and is_read then amount end) as {{ key.strip("_") }},
    {%- endfor %}
    {%- for key in keys.texts %}
        max(case when meta_key = '{{ key }}' and is_read then value end) as {{ key.strip("_") }},
    {%- endfor %}
    {{ dbt.bool_or("has_item") }} as has_item,
    max(_synced_at) as _synced_at
from ranked
group by store_id, order_item_id
having {{ dbt.bool_or("has_item or is_known") }}
