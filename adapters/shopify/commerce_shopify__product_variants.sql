{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__product_variants") }}),

    products as ({{ commerce.accepted("stg_commerce_shopify__products") }}),

    inventory_items as ({{ commerce.accepted("stg_commerce_shopify__inventory_items") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    product_variants as (
        select
            landed.*,
            stores.currency_code,
            inventory_items.unit_cost,
            inventory_items.unit_cost_currency_code,
            products.is_deleted,
            {{ commerce.latest_of(["landed._synced_at", "products._synced_at", "inventory_items._synced_at"]) }}
            as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join products on landed.store_id = products.store_id and landed.product_id = products.product_id
        left join
            inventory_items
            on landed.store_id = inventory_items.store_id
            and landed.inventory_item_id = inventory_items.inventory_item_id
    )

    {{
        commerce.conform(
            "product_variants",
            {
                "product_variant_id": "product_variant_id",
                "product_id": "product_id",
                "position": "position",
                "sku": "sku",
                "barcode": "barcode",
                "title": "title",
                "price": "price",
                "compare_at_price": "compare_at_price",
                "unit_cost": "unit_cost",
                "unit_cost_currency_code": "case when unit_cost is not null then coalesce(unit_cost_currency_code, currency_code) end",
                "currency_code": "currency_code",
                "is_available": "is_available",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
