{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_post_keys() -%}
with
    landed as (
        select
            *,
            not coalesce(is_deleted, false)
            and row_number() over (
                partition by store_id, post_id, meta_key, coalesce(is_deleted, false) order by length(meta_id), meta_id
            )
            = 1 as is_read
        from ({{ commerce.accepted("stg_commerce_woocommerce__postmeta") }}) as accepted
        where meta_key in ('{{ (keys.amounts + keys.texts) | join("', '") }}')
    )

select store_id, post_id, {{ commerce.woocommerce_pivot(keys, "is_read", "meta_") }} max(_synced_at) as _synced_at
from landed
group by store_id, post_id
