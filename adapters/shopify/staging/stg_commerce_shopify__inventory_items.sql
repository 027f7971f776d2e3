{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="inventory_item",
        key=["inventory_item_id"],
        synced_at="_fivetran_synced",
        columns={
            "inventory_item_id": {"raw": "id", "type": "id!"},
            "sku": "string",
            "weight_unit": {"raw": "measurement_weight_unit", "type": "string"},
            "country_code_of_origin": "string",
            "harmonized_system_code": "string",
            "weight": {"raw": "measurement_weight_value", "type": "amount"},
            "unit_cost": {"raw": "unit_cost_amount", "type": "amount"},
            "unit_cost_currency_code": "currency",
            "is_tracked": {"raw": "tracked", "type": "boolean"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "updated_at": "timestamp",
        },
    )
}}
