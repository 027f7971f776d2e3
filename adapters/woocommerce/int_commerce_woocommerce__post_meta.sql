{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{%- set keys = commerce.woocommerce_post_keys() -%}
with
    landed as (
        select
            *,
            coalesce(is_deleted, false) as is_gone,
            row_number() over (
                partition by store_id, post_id, meta_key, coalesce(is_deleted, false) order by length(meta_id), meta_id
            ) as turn
        from ({{ commerce.accepted("stg_commerce_woocommerce__postmeta") }}) as accepted
        where meta_key in ('{{ (keys.amounts + keys.texts) | join("', '") }}')
    )

select
    store_id,
    post_id,
    {%- for key in keys.amounts %}
        max(
            case when meta_key = '{{ key }}' and not is_gone and turn = 1 then amount end
        ) as {{ "meta_" ~ key.strip("_") }},
    {%- endfor %}
    {%- for key in keys.texts %}
        max(
            case when meta_key = '{{ key }}' and not is_gone and turn = 1 then value end
        ) as {{ "meta_" ~ key.strip("_") }},
    {%- endfor %}
    max(_synced_at) as _synced_at
from landed
group by store_id, post_id
