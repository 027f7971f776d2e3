{% macro contract__suppliers() %}
    {%- do return(
        {
            "id": "supplier_id",
            "key": "supplier_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "supplier_id", "type": "string", "required": true},
                {"name": "supplier_key", "type": "string", "key_of": "supplier_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "name", "type": "string"},
                {"name": "city", "type": "string"},
                {"name": "region", "type": "string"},
                {"name": "postal_code", "type": "string"},
                {"name": "country_code", "type": "string"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
