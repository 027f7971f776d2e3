{% macro contract__memberships() %}
    {%- do return(
        {
            "id": "membership_id",
            "key": "membership_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "membership_id", "type": "string", "required": true},
                {"name": "membership_key", "type": "string", "key_of": "membership_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "organization_id", "type": "string", "required": true},
                {"name": "organization_key", "type": "string", "key_of": "organization_id"},
                {"name": "customer_id", "type": "string", "required": true},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "role", "type": "string"},
                {"name": "assigned_date", "type": "date"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
