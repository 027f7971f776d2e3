{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    -- every product bears a category: that of those that have none says so
    post_terms as (
        select *, is_deleted or (taxonomy = 'product_cat' and slug = 'uncategorized') as is_none
        from {{ ref("int_commerce_woocommerce__post_terms") }}
        where taxonomy in ('product_cat', 'product_brand', 'product_type')
    ),

    -- of several terms of a kind the deepest counts, then the one that was made first
    ranked as (
        select
            *,
            not is_none
            and row_number() over (
                partition by store_id, post_id, taxonomy, is_none
                order by depth desc, length(term_taxonomy_id) asc, term_taxonomy_id asc
            )
            = 1 as is_first
        from post_terms
    )

select
    store_id,
    post_id,
    max(case when taxonomy = 'product_cat' and is_first then coalesce(top_name, name) end) as category,
    max(case when taxonomy = 'product_cat' and is_first and top_name is not null then name end) as subcategory,
    max(case when taxonomy = 'product_brand' and is_first then name end) as brand,
    max(case when taxonomy = 'product_type' and is_first then slug end) as product_type,
    max(_synced_at) as _synced_at
from ranked
group by store_id, post_id
