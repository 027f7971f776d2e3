{% macro contract__product_variants() %}
    {%- do return(
        {
            "id": "product_variant_id",
            "key": "product_variant_key",
            "parent": none,
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "product_variant_id", "type": "string", "required": true},
                {"name": "product_variant_key", "type": "string", "key_of": "product_variant_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "product_id", "type": "string", "required": true},
                {"name": "product_key", "type": "string", "key_of": "product_id"},
                {"name": "position", "type": "integer"},
                {"name": "sku", "type": "string"},
                {"name": "barcode", "type": "string"},
                {"name": "title", "type": "string"},
                {"name": "price", "type": "decimal(18, 4)"},
                {"name": "compare_at_price", "type": "decimal(18, 4)"},
                {"name": "unit_cost", "type": "decimal(18, 4)"},
                {"name": "unit_cost_currency_code", "type": "string"},
                {"name": "currency_code", "type": "string"},
                {"name": "is_available", "type": "boolean"},
                {"name": "created_at", "type": "timestamp"},
                {"name": "updated_at", "type": "timestamp"},
                {"name": "valid_from", "type": "timestamp"},
                {"name": "valid_to", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
