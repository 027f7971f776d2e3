{% macro contract__loyalty_entries() %}
    {%- do return(
        {
            "id": "loyalty_entry_id",
            "key": "loyalty_entry_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "loyalty_entry_id", "type": "string", "required": true},
                {"name": "loyalty_entry_key", "type": "string", "key_of": "loyalty_entry_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "loyalty_account_id", "type": "string", "required": true},
                {"name": "loyalty_account_key", "type": "string", "key_of": "loyalty_account_id"},
                {"name": "order_id", "type": "string"},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {
                    "name": "entry_type",
                    "type": "string",
                    "required": true,
                    "vocabulary": ["earned", "redeemed", "expired", "adjusted"],
                },
                {"name": "points", "type": "decimal(18, 4)", "required": true},
                {"name": "location_id", "type": "string"},
                {"name": "location_key", "type": "string", "key_of": "location_id"},
                {"name": "business_date", "type": "date", "required": true},
                {"name": "occurred_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
