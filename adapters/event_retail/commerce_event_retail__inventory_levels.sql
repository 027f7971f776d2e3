{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    inventory_levels as (
        select *
        from {{ ref("int_commerce_event_retail__products") }}
        where stock_level is not null or reorder_point is not null
    )

    {{
        commerce.conform(
            "inventory_levels",
            {
                "inventory_level_id": "product_id",
                "product_variant_id": "product_id",
                "on_hand_quantity": "stock_level",
                "reorder_point_quantity": "reorder_point",
                "updated_at": "last_updated",
            },
        )
    }}
