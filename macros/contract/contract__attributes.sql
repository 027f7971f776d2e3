{% macro contract__attributes() %}
    {%- do return(
        {
            "id": "attribute_id",
            "key": "attribute_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "attribute_id", "type": "string", "required": true},
                {"name": "attribute_key", "type": "string", "key_of": "attribute_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "entity", "type": "string", "required": true},
                {"name": "entity_id", "type": "string", "required": true},
                {"name": "entity_key", "type": "string", "key_of": "entity_id"},
                {"name": "namespace", "type": "string"},
                {"name": "name", "type": "string", "required": true},
                {"name": "value", "type": "string"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
