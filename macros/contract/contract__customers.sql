{% macro contract__customers() %}
    {%- do return(
        {
            "id": "customer_id",
            "key": "customer_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "customer_id", "type": "string", "required": true},
                {"name": "customer_key", "type": "string", "key_of": "customer_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "person_id", "type": "string"},
                {"name": "email", "type": "string"},
                {"name": "phone", "type": "string"},
                {"name": "first_name", "type": "string"},
                {"name": "last_name", "type": "string"},
                {"name": "company", "type": "string"},
                {
                    "name": "customer_type",
                    "type": "string",
                    "vocabulary": ["person", "organization", "unknown"],
                    "default": "'person'",
                },
                {"name": "status", "type": "string"},
                {"name": "city", "type": "string"},
                {"name": "region", "type": "string"},
                {"name": "postal_code", "type": "string"},
                {"name": "country_code", "type": "string"},
                {"name": "currency_code", "type": "string"},
                {"name": "accepts_marketing", "type": "boolean"},
                {"name": "is_tax_exempt", "type": "boolean"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
