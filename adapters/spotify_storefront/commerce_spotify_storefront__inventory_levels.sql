{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    inventory_levels as (
        select *
        from ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_variants") }}) as variants
        where on_hand_quantity is not null or available_quantity is not null
    )

    {{
        commerce.conform(
            "inventory_levels",
            {
                "inventory_level_id": "variant_id",
                "product_variant_id": "variant_id",
                "location_id": "warehouse",
                "location_name": "warehouse",
                "on_hand_quantity": "on_hand_quantity",
                "available_quantity": "available_quantity",
                "committed_quantity": "committed_quantity",
                "incoming_quantity": "incoming_quantity",
                "reorder_point_quantity": "reorder_point_quantity",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
