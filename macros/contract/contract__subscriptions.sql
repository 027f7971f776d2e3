{% macro contract__subscriptions() %}
    {%- do return(
        {
            "id": "subscription_id",
            "key": "subscription_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "subscription_id", "type": "string", "required": true},
                {"name": "subscription_key", "type": "string", "key_of": "subscription_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "customer_id", "type": "string"},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "plan", "type": "string"},
                {
                    "name": "status",
                    "type": "string",
                    "vocabulary": ["trial", "active", "paused", "cancelled", "expired", "unknown"],
                    "default": "'unknown'",
                },
                {"name": "reported_status", "type": "string"},
                {
                    "name": "billing_interval",
                    "type": "string",
                    "vocabulary": ["day", "week", "month", "year", "unknown"],
                    "default": "'month'",
                },
                {"name": "price_amount", "type": "decimal(18, 4)"},
                {"name": "currency_code", "type": "string"},
                {"name": "start_date", "type": "date"},
                {"name": "end_date", "type": "date"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
