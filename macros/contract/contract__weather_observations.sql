{% macro contract__weather_observations() %}
    {%- do return(
        {
            "id": "weather_observation_id",
            "key": "weather_observation_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "weather_observation_id", "type": "string", "required": true},
                {"name": "weather_observation_key", "type": "string", "key_of": "weather_observation_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "city", "type": "string", "required": true},
                {"name": "observed_date", "type": "date", "required": true},
                {"name": "temperature_celsius", "type": "decimal(18, 4)"},
                {"name": "precipitation_millimetres", "type": "decimal(18, 4)"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
