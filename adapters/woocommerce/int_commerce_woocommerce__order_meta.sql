{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_order_keys() -%}
with
    landed as (
        select
            *,
            coalesce(is_deleted, false) as is_gone,
            row_number() over (
                partition by store_id, order_id, meta_key, coalesce(is_deleted, false) order by length(meta_id), meta_id
            ) as turn
        from ({{ commerce.accepted("stg_commerce_woocommerce__orders_meta") }}) as accepted
        where meta_key in ('{{ keys | join("', '") }}')
    )

select
    store_id,
    order_id,
    {%- for key, column in keys.items() %}
        max(case when meta_key = '{{ key }}' and not is_gone and turn = 1 then value end) as {{ column }},
    {%- endfor %}
    max(_synced_at) as _synced_at
from landed
group by store_id, order_id
