{% macro contract__lead_products() %}
    {%- do return(
        {
            "id": "lead_product_id",
            "key": "lead_product_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "lead_product_id", "type": "string", "required": true},
                {"name": "lead_product_key", "type": "string", "key_of": "lead_product_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "lead_id", "type": "string", "required": true},
                {"name": "lead_key", "type": "string", "key_of": "lead_id"},
                {"name": "product_id", "type": "string", "required": true},
                {"name": "product_key", "type": "string", "key_of": "product_id"},
                {"name": "assigned_date", "type": "date"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
