{% macro contract__stores() %}
    {%- do return(
        {
            "id": "store_id",
            "key": "store_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "name", "type": "string"},
                {
                    "name": "channel",
                    "type": "string",
                    "vocabulary": ["web", "pos", "marketplace", "app", "wholesale", "unknown"],
                    "default": "'web'",
                },
                {"name": "brand", "type": "string"},
                {"name": "region", "type": "string"},
                {"name": "country_code", "type": "string"},
                {"name": "currency_code", "type": "string"},
                {"name": "time_zone", "type": "string", "required": true},
                {"name": "reported_time_zone", "type": "string"},
                {"name": "is_time_zone_assumed", "type": "boolean", "default": "false"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
