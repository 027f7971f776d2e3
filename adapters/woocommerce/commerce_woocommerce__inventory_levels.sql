{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    variants as (select * from {{ ref("commerce_woocommerce__product_variants") }}),

    metas as (select * from {{ ref("int_commerce_woocommerce__post_meta") }}),

    lookups as ({{ commerce.accepted("stg_commerce_woocommerce__product_meta_lookup") }}),

    inventory_levels as (
        select
            variants.store_id,
            variants.product_variant_id,
            variants.is_deleted,
            variants.updated_at,
            coalesce(metas.meta_stock, lookups.stock_quantity) as available_quantity,
            metas.meta_low_stock_amount as reorder_point_quantity,
            {{ commerce.latest_of(["variants._synced_at", "metas._synced_at", "lookups._synced_at"]) }} as _synced_at
        from variants
        left join metas on variants.store_id = metas.store_id and variants.product_variant_id = metas.post_id
        left join lookups on variants.store_id = lookups.store_id and variants.product_variant_id = lookups.product_id
        where
            coalesce(metas.meta_stock, lookups.stock_quantity) is not null
            and coalesce(lower(metas.meta_manage_stock), 'yes') = 'yes'
    )

    {{
        commerce.conform(
            "inventory_levels",
            {
                "inventory_level_id": "product_variant_id",
                "product_variant_id": "product_variant_id",
                "available_quantity": "available_quantity",
                "reorder_point_quantity": "reorder_point_quantity",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
