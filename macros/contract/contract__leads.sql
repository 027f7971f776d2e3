{% macro contract__leads() %}
    {%- do return(
        {
            "id": "lead_id",
            "key": "lead_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "lead_id", "type": "string", "required": true},
                {"name": "lead_key", "type": "string", "key_of": "lead_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "owner", "type": "string"},
                {"name": "first_name", "type": "string"},
                {"name": "last_name", "type": "string"},
                {"name": "company", "type": "string"},
                {"name": "email", "type": "string"},
                {"name": "phone", "type": "string"},
                {"name": "source", "type": "string"},
                {"name": "stage", "type": "string"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
