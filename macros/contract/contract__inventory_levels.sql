{% macro contract__inventory_levels() %}
    {%- do return(
        {
            "id": "inventory_level_id",
            "key": "inventory_level_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "inventory_level_id", "type": "string", "required": true},
                {"name": "inventory_level_key", "type": "string", "key_of": "inventory_level_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "product_variant_id", "type": "string", "required": true},
                {"name": "product_variant_key", "type": "string", "key_of": "product_variant_id"},
                {"name": "location_id", "type": "string"},
                {"name": "location_key", "type": "string", "key_of": "location_id"},
                {"name": "location_name", "type": "string"},
                {"name": "on_hand_quantity", "type": "decimal(18, 4)"},
                {"name": "available_quantity", "type": "decimal(18, 4)"},
                {"name": "committed_quantity", "type": "decimal(18, 4)"},
                {"name": "incoming_quantity", "type": "decimal(18, 4)"},
                {"name": "reorder_point_quantity", "type": "decimal(18, 4)"},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
