{% macro contract__locations() %}
    {%- do return(
        {
            "id": "location_id",
            "key": "location_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "location_id", "type": "string", "required": true},
                {"name": "location_key", "type": "string", "key_of": "location_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "name", "type": "string"},
                {"name": "city", "type": "string"},
                {"name": "region", "type": "string"},
                {"name": "postal_code", "type": "string"},
                {"name": "country_code", "type": "string"},
                {"name": "is_active", "type": "boolean"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
