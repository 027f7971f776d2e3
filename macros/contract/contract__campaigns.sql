{% macro contract__campaigns() %}
    {%- do return(
        {
            "id": "campaign_id",
            "key": "campaign_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "campaign_id", "type": "string", "required": true},
                {"name": "campaign_key", "type": "string", "key_of": "campaign_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "name", "type": "string"},
                {"name": "channel", "type": "string"},
                {"name": "source", "type": "string"},
                {"name": "medium", "type": "string"},
                {"name": "start_date", "type": "date"},
                {"name": "end_date", "type": "date"},
                {"name": "budget_amount", "type": "decimal(18, 4)"},
                {"name": "currency_code", "type": "string"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
