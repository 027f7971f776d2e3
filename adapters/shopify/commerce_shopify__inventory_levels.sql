{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    levels as ({{ commerce.accepted("stg_commerce_shopify__inventory_levels") }}),

    variants as ({{ commerce.accepted("stg_commerce_shopify__product_variants") }}),

    locations as ({{ commerce.accepted("stg_commerce_shopify__locations") }}),

    quantities as (
        select
            store_id,
            inventory_level_id,
            max(case when lower(state) = 'on_hand' then quantity end) as on_hand_quantity,
            max(case when lower(state) = 'available' then quantity end) as available_quantity,
            max(case when lower(state) = 'committed' then quantity end) as committed_quantity,
            max(case when lower(state) = 'incoming' then quantity end) as incoming_quantity,
            max(updated_at) as updated_at,
            max(_synced_at) as _synced_at
        from ({{ commerce.accepted("stg_commerce_shopify__inventory_quantities") }}) as landed
        group by store_id, inventory_level_id
    ),

    -- an inventory item can serve several variants: each of them shows the stock
    inventory_levels as (
        select
            levels.store_id,
            levels.inventory_item_id,
            levels.location_id,
            variants.product_variant_id,
            locations.name as location_name,
            quantities.on_hand_quantity,
            quantities.available_quantity,
            quantities.committed_quantity,
            quantities.incoming_quantity,
            locations.is_deleted,
            {{ commerce.latest_of(["levels.updated_at", "quantities.updated_at"]) }} as updated_at,
            {{
                commerce.latest_of(
                    ["levels._synced_at", "variants._synced_at", "locations._synced_at", "quantities._synced_at"]
                )
            }} as _synced_at
        from levels
        inner join
            variants on levels.store_id = variants.store_id and levels.inventory_item_id = variants.inventory_item_id
        left join locations on levels.store_id = locations.store_id and levels.location_id = locations.location_id
        left join
            quantities
            on levels.store_id = quantities.store_id
            and levels.inventory_level_id = quantities.inventory_level_id
    )

    {{
        commerce.conform(
            "inventory_levels",
            {
                "inventory_level_id": commerce.join_ids(["inventory_item_id", "location_id", "product_variant_id"]),
                "product_variant_id": "product_variant_id",
                "location_id": "location_id",
                "location_name": "location_name",
                "on_hand_quantity": "on_hand_quantity",
                "available_quantity": "available_quantity",
                "committed_quantity": "committed_quantity",
                "incoming_quantity": "incoming_quantity",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
