{% macro contract__refunds() %}
    {%- do return(
        {
            "id": "refund_id",
            "key": "refund_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "refund_id", "type": "string", "required": true},
                {"name": "refund_key", "type": "string", "key_of": "refund_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "reason", "type": "string"},
                {"name": "note", "type": "string"},
                {"name": "reported_amount", "type": "decimal(18, 4)"},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "is_edit", "type": "boolean", "default": "false"},
                {"name": "business_date", "type": "date"},
                {"name": "created_at", "type": "timestamp", "required": true},
                {"name": "processed_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
