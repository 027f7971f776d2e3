{% macro contract__loyalty_accounts() %}
    {%- do return(
        {
            "id": "loyalty_account_id",
            "key": "loyalty_account_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "loyalty_account_id", "type": "string", "required": true},
                {"name": "loyalty_account_key", "type": "string", "key_of": "loyalty_account_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "customer_id", "type": "string"},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "tier", "type": "string"},
                {"name": "joined_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
