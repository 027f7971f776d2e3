{% macro contract__products() %}
    {%- do return(
        {
            "id": "product_id",
            "key": "product_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "product_id", "type": "string", "required": true},
                {"name": "product_key", "type": "string", "key_of": "product_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "title", "type": "string"},
                {"name": "brand", "type": "string"},
                {"name": "category", "type": "string"},
                {"name": "subcategory", "type": "string"},
                {"name": "product_type", "type": "string"},
                {"name": "status", "type": "string"},
                {"name": "supplier_id", "type": "string"},
                {"name": "supplier_key", "type": "string", "key_of": "supplier_id"},
                {"name": "weight_grams", "type": "decimal(18, 4)"},
                {"name": "is_gift_card", "type": "boolean", "default": "false"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
