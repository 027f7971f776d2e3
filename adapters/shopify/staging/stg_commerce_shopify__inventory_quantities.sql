{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="inventory_quantity",
        key=["inventory_quantity_id"],
        synced_at="_fivetran_synced",
        columns={
            "inventory_quantity_id": {"raw": "id", "type": "id!"},
            "inventory_level_id": "id!",
            "inventory_item_id": "id",
            "state": {"raw": "name", "type": "string!"},
            "quantity": "amount!",
            "updated_at": "timestamp",
        },
    )
}}
