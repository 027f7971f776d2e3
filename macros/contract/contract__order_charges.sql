{% macro contract__order_charges() %}
    {%- do return(
        {
            "id": "order_charge_id",
            "key": "order_charge_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "order_charge_id", "type": "string", "required": true},
                {"name": "order_charge_key", "type": "string", "key_of": "order_charge_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "order_line_id", "type": "string"},
                {"name": "order_line_key", "type": "string", "key_of": "order_line_id"},
                {"name": "position", "type": "integer", "required": true},
                {
                    "name": "charge_type",
                    "type": "string",
                    "required": true,
                    "vocabulary": ["shipping", "duty", "tip", "fee"],
                },
                {
                    "name": "charge_event",
                    "type": "string",
                    "vocabulary": ["sale", "reversal"],
                    "default": "'sale'",
                },
                {"name": "title", "type": "string"},
                {"name": "amount", "type": "decimal(18, 4)", "required": true},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "presentment_amount", "type": "decimal(18, 4)"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
