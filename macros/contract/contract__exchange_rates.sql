{% macro contract__exchange_rates() %}
    {%- do return(
        {
            "id": "exchange_rate_id",
            "key": "exchange_rate_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "exchange_rate_id", "type": "string", "required": true},
                {"name": "exchange_rate_key", "type": "string", "key_of": "exchange_rate_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "from_currency_code", "type": "string", "required": true},
                {"name": "to_currency_code", "type": "string", "required": true},
                {"name": "rate_date", "type": "date", "required": true},
                {"name": "rate", "type": "decimal(28, 12)", "required": true},
                {"name": "source", "type": "string"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
