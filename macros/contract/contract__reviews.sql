{% macro contract__reviews() %}
    {%- do return(
        {
            "id": "review_id",
            "key": "review_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "review_id", "type": "string", "required": true},
                {"name": "review_key", "type": "string", "key_of": "review_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string"},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "product_id", "type": "string"},
                {"name": "product_key", "type": "string", "key_of": "product_id"},
                {"name": "customer_id", "type": "string"},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "native_review_id", "type": "string"},
                {"name": "score", "type": "integer"},
                {"name": "title", "type": "string"},
                {"name": "body", "type": "string"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "answered_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
