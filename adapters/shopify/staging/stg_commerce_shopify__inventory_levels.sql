{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="inventory_level",
        key=["inventory_item_id", "location_id"],
        synced_at="_fivetran_synced",
        columns={
            "inventory_level_id": {"raw": "id", "type": "id"},
            "inventory_item_id": "id!",
            "location_id": "id!",
            "updated_at": "timestamp",
        },
    )
}}
