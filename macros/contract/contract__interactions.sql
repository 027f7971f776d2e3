{% macro contract__interactions() %}
    {%- do return(
        {
            "id": "interaction_id",
            "key": "interaction_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "interaction_id", "type": "string", "required": true},
                {"name": "interaction_key", "type": "string", "key_of": "interaction_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "customer_id", "type": "string"},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "product_id", "type": "string"},
                {"name": "product_key", "type": "string", "key_of": "product_id"},
                {"name": "session_id", "type": "string"},
                {
                    "name": "interaction_type",
                    "type": "string",
                    "required": true,
                    "vocabulary": [
                        "view",
                        "add_to_cart",
                        "remove_from_cart",
                        "checkout",
                        "purchase",
                        "search",
                        "stream",
                        "click",
                        "pre_save",
                        "unknown",
                    ],
                },
                {"name": "reported_interaction_type", "type": "string"},
                {"name": "quantity", "type": "decimal(18, 4)"},
                {"name": "value", "type": "string"},
                {"name": "occurred_at", "type": "timestamp", "required": true},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
