{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__products") }}),

    variants as ({{ commerce.accepted("stg_commerce_shopify__product_variants") }}),

    inventory_items as ({{ commerce.accepted("stg_commerce_shopify__inventory_items") }}),

    -- the weight of a product is that of its first variant that has one
    weights as (
        select
            variants.store_id,
            variants.product_id,
            {{
                commerce.multiply_amounts(
                    "inventory_items.weight",
                    "case lower(inventory_items.weight_unit) when 'g' then 1 when 'grams' then 1 when 'kg' then 1000"
                    ~ " when 'kilograms' then 1000 when 'oz' then 28.3495 when 'ounces' then 28.3495"
                    ~ " when 'lb' then 453.5924 when 'pounds' then 453.5924 end",
                )
            }} as weight_grams,
            {{ commerce.latest_of(["variants._synced_at", "inventory_items._synced_at"]) }} as _synced_at,
            row_number() over (
                partition by variants.store_id, variants.product_id
                order by variants.position nulls last, length(variants.product_variant_id), variants.product_variant_id
            ) as place
        from variants
        inner join
            inventory_items
            on variants.store_id = inventory_items.store_id
            and variants.inventory_item_id = inventory_items.inventory_item_id
        where inventory_items.weight > 0 and not coalesce(inventory_items.is_deleted, false)
    ),

    products as (
        select
            landed.*,
            weights.weight_grams,
            {{ commerce.latest_of(["landed._synced_at", "weights._synced_at"]) }} as last_synced_at
        from landed
        left join
            weights
            on landed.store_id = weights.store_id
            and landed.product_id = weights.product_id
            and weights.place = 1
    )

    {{
        commerce.conform(
            "products",
            {
                "product_id": "product_id",
                "title": "title",
                "brand": "brand",
                "category": "product_type",
                "product_type": "product_type",
                "status": "lower(status)",
                "weight_grams": "weight_grams",
                "is_gift_card": "lower(product_type) in ('gift card', 'gift cards', 'gift_card', 'giftcard')",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
