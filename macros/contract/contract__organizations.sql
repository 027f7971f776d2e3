{% macro contract__organizations() %}
    {%- do return(
        {
            "id": "organization_id",
            "key": "organization_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "organization_id", "type": "string", "required": true},
                {"name": "organization_key", "type": "string", "key_of": "organization_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "name", "type": "string"},
                {"name": "website", "type": "string"},
                {"name": "industry", "type": "string"},
                {"name": "country_code", "type": "string"},
                {"name": "description", "type": "string"},
                {"name": "founded_year", "type": "integer"},
                {"name": "employee_count", "type": "integer"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
