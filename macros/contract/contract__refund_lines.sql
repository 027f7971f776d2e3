{% macro contract__refund_lines() %}
    {%- do return(
        {
            "id": "refund_line_id",
            "key": "refund_line_key",
            "parent": "refunds",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "refund_line_id", "type": "string", "required": true},
                {"name": "refund_line_key", "type": "string", "key_of": "refund_line_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "refund_id", "type": "string", "required": true},
                {"name": "refund_key", "type": "string", "key_of": "refund_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "order_line_id", "type": "string"},
                {"name": "order_line_key", "type": "string", "key_of": "order_line_id"},
                {"name": "position", "type": "integer", "default": "1"},
                {
                    "name": "component",
                    "type": "string",
                    "required": true,
                    "vocabulary": [
                        "product",
                        "shipping",
                        "duty",
                        "fee",
                        "tip",
                        "adjustment",
                        "pending_adjustment",
                        "return_fee",
                    ],
                },
                {"name": "quantity", "type": "decimal(18, 4)"},
                {"name": "subtotal_amount", "type": "decimal(18, 4)", "required": true},
                {"name": "tax_amount", "type": "decimal(18, 4)", "default": "0"},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "presentment_subtotal_amount", "type": "decimal(18, 4)"},
                {"name": "presentment_tax_amount", "type": "decimal(18, 4)"},
                {"name": "restock_type", "type": "string"},
                {"name": "reason", "type": "string"},
                {"name": "is_derived", "type": "boolean", "default": "false"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
