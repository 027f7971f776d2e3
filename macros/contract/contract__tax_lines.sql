{% macro contract__tax_lines() %}
    {%- do return(
        {
            "id": "tax_line_id",
            "key": "tax_line_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "tax_line_id", "type": "string", "required": true},
                {"name": "tax_line_key", "type": "string", "key_of": "tax_line_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "order_line_id", "type": "string"},
                {"name": "order_line_key", "type": "string", "key_of": "order_line_id"},
                {"name": "order_charge_id", "type": "string"},
                {"name": "order_charge_key", "type": "string", "key_of": "order_charge_id"},
                {"name": "position", "type": "integer", "required": true},
                {"name": "tax_name", "type": "string"},
                {"name": "tax_rate", "type": "decimal(28, 12)"},
                {"name": "amount", "type": "decimal(18, 4)", "required": true},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "presentment_amount", "type": "decimal(18, 4)"},
                {"name": "is_facilitator_tax", "type": "boolean", "default": "false"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
