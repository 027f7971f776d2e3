{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    posts as (
        select * from ({{ commerce.accepted("stg_commerce_woocommerce__posts") }}) as landed where post_type = 'product'
    ),

    variations as (
        select *
        from ({{ commerce.accepted("stg_commerce_woocommerce__posts") }}) as landed
        where post_type = 'product_variation'
    ),

    metas as (select * from {{ ref("int_commerce_woocommerce__post_meta") }}),

    terms as (select * from {{ ref("int_commerce_woocommerce__product_terms") }}),

    -- a variable product that has no weight of its own weighs as much as its first variation that has one
    weights as (
        select
            variations.store_id,
            variations.parent_post_id,
            metas.meta_weight,
            metas._synced_at,
            row_number() over (
                partition by variations.store_id, variations.parent_post_id
                order by variations.menu_order nulls last, length(variations.post_id), variations.post_id
            ) as place
        from variations
        inner join metas on variations.store_id = metas.store_id and variations.post_id = metas.post_id
        where metas.meta_weight > 0 and not coalesce(variations.is_deleted, false)
    ),

    products as (
        select
            posts.*,
            terms.category,
            terms.subcategory,
            terms.brand,
            terms.product_type,
            {{
                commerce.multiply_amounts(
                    "coalesce(nullif(metas.meta_weight, 0), weights.meta_weight)", commerce.woocommerce_grams()
                )
            }} as weight_grams,
            lower(terms.product_type) in ('gift-card', 'gift_card', 'giftcard', 'pw-gift-card')
            or posts.post_id in ({{ commerce.woocommerce_gift_cards() }})
            or lower(metas.meta_sku) in ({{ commerce.woocommerce_gift_cards() }}) as is_gift_card,
            {{ commerce.latest_of(["posts._synced_at", "terms._synced_at", "metas._synced_at", "weights._synced_at"]) }}
            as last_synced_at
        from posts
        left join terms on posts.store_id = terms.store_id and posts.post_id = terms.post_id
        left join metas on posts.store_id = metas.store_id and posts.post_id = metas.post_id
        left join
            weights
            on posts.store_id = weights.store_id
            and posts.post_id = weights.parent_post_id
            and weights.place = 1
    )

    {{
        commerce.conform(
            "products",
            {
                "product_id": "post_id",
                "title": "title",
                "brand": "brand",
                "category": "category",
                "subcategory": "subcategory",
                "product_type": "product_type",
                "status": "case lower(status) when 'publish' then 'active' else lower(status) end",
                "weight_grams": "weight_grams",
                "is_gift_card": "is_gift_card",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "coalesce(is_deleted, false) or lower(status) = 'trash'",
                "_synced_at": "last_synced_at",
            },
        )
    }}
