{% macro contract__order_discounts() %}
    {%- do return(
        {
            "id": "order_discount_id",
            "key": "order_discount_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "order_discount_id", "type": "string", "required": true},
                {"name": "order_discount_key", "type": "string", "key_of": "order_discount_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "order_line_id", "type": "string"},
                {"name": "order_line_key", "type": "string", "key_of": "order_line_id"},
                {"name": "order_charge_id", "type": "string"},
                {"name": "order_charge_key", "type": "string", "key_of": "order_charge_id"},
                {"name": "position", "type": "integer", "required": true},
                {"name": "code", "type": "string"},
                {"name": "title", "type": "string"},
                {
                    "name": "discount_type",
                    "type": "string",
                    "vocabulary": ["code", "automatic", "manual", "script", "unknown"],
                    "default": "'unknown'",
                },
                {
                    "name": "target_type",
                    "type": "string",
                    "required": true,
                    "vocabulary": ["product", "shipping"],
                },
                {"name": "value_type", "type": "string"},
                {"name": "value", "type": "decimal(18, 4)"},
                {"name": "amount", "type": "decimal(18, 4)"},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "presentment_amount", "type": "decimal(18, 4)"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
