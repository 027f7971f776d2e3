{% macro contract__fulfillments() %}
    {%- do return(
        {
            "id": "fulfillment_id",
            "key": "fulfillment_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "fulfillment_id", "type": "string", "required": true},
                {"name": "fulfillment_key", "type": "string", "key_of": "fulfillment_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {
                    "name": "status",
                    "type": "string",
                    "vocabulary": [
                        "pending",
                        "open",
                        "shipped",
                        "delivered",
                        "cancelled",
                        "failed",
                        "unknown",
                    ],
                    "default": "'unknown'",
                },
                {"name": "reported_status", "type": "string"},
                {"name": "carrier", "type": "string"},
                {"name": "tracking_number", "type": "string"},
                {"name": "location_id", "type": "string"},
                {"name": "location_key", "type": "string", "key_of": "location_id"},
                {"name": "is_late", "type": "boolean"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "shipped_at", "type": "timestamp"},
                {"name": "estimated_delivery_at", "type": "timestamp"},
                {"name": "delivered_at", "type": "timestamp"},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
