{% macro contract__regions() %}
    {%- do return(
        {
            "id": "region_id",
            "key": "region_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "region_id", "type": "string", "required": true},
                {"name": "region_key", "type": "string", "key_of": "region_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "region", "type": "string", "required": true},
                {"name": "country_code", "type": "string"},
                {"name": "year", "type": "integer"},
                {"name": "inhabitants", "type": "integer"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
