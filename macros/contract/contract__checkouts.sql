{% macro contract__checkouts() %}
    {%- do return(
        {
            "id": "checkout_id",
            "key": "checkout_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "checkout_id", "type": "string", "required": true},
                {"name": "checkout_key", "type": "string", "key_of": "checkout_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "customer_id", "type": "string"},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "order_id", "type": "string"},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "email", "type": "string"},
                {"name": "total_amount", "type": "decimal(18, 4)"},
                {"name": "currency_code", "type": "string"},
                {"name": "is_completed", "type": "boolean", "default": "false"},
                {"name": "created_at", "type": "timestamp", "required": true},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
