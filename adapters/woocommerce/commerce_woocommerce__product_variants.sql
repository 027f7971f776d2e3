{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    posts as ({{ commerce.accepted("stg_commerce_woocommerce__posts") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__post_meta") }}),

    lookups as ({{ commerce.accepted("stg_commerce_woocommerce__product_meta_lookup") }}),

    products as (select * from {{ ref("commerce_woocommerce__products") }}),

    stores as (select * from {{ ref("commerce_woocommerce__stores") }}),

    -- a product without variations is its own and only variant
    sellable as (
        select posts.*, posts.parent_post_id as product_id
        from posts
        where posts.post_type = 'product_variation'
        union all
        select posts.*, posts.post_id
        from posts
        where
            posts.post_type = 'product'
            and not exists (
                select 1
                from posts as variations
                where
                    variations.store_id = posts.store_id
                    and variations.parent_post_id = posts.post_id
                    and variations.post_type = 'product_variation'
            )
    ),

    product_variants as (
        select
            sellable.*,
            coalesce(metas.meta_sku, lookups.sku) as sku,
            coalesce(metas.meta_global_unique_id, lookups.barcode) as barcode,
            coalesce(metas.meta_price, lookups.price) as price,
            case
                when metas.meta_regular_price > coalesce(metas.meta_price, lookups.price) then metas.meta_regular_price
            end as compare_at_price,
            coalesce(metas.meta_cogs_total_value, metas.meta_wc_cog_cost) as unit_cost,
            coalesce(metas.meta_stock_status, lookups.stock_status) as stock_status,
            stores.currency_code,
            products.is_deleted as is_product_deleted,
            {{
                commerce.latest_of(
                    ["sellable._synced_at", "metas._synced_at", "lookups._synced_at", "products._synced_at"]
                )
            }} as last_synced_at
        from sellable
        inner join stores on sellable.store_id = stores.store_id
        left join metas on sellable.store_id = metas.store_id and sellable.post_id = metas.post_id
        left join lookups on sellable.store_id = lookups.store_id and sellable.post_id = lookups.product_id
        left join products on sellable.store_id = products.store_id and sellable.product_id = products.product_id
        where sellable.product_id is not null
    )

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "post_id",
                "product_id": "product_id",
                "position": "coalesce(nullif(menu_order, 0), 1)",
                "sku": "sku",
                "barcode": "barcode",
                "title": "case when post_type = 'product_variation' then coalesce(excerpt, title) else title end",
                "price": "price",
                "compare_at_price": "compare_at_price",
                "unit_cost": "unit_cost",
                "unit_cost_currency_code": "case when unit_cost is not null then currency_code end",
                "currency_code": "currency_code",
                "is_available": "lower(status) = 'publish' and stock_status in ('instock', 'onbackorder')",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "coalesce(is_deleted, false) or lower(status) = 'trash' or coalesce(is_product_deleted, false)",
                "_synced_at": "last_synced_at",
            },
        )
    }}
