{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    inventory_levels as (
        select * from ({{ commerce.accepted("stg_commerce_crm_csv__products") }}) as products where stock is not null
    )

    {{
        commerce.conform(
            "inventory_levels",
            {"inventory_level_id": "ean", "product_variant_id": "ean", "on_hand_quantity": "stock"},
        )
    }}
