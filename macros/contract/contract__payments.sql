{% macro contract__payments() %}
    {%- do return(
        {
            "id": "payment_id",
            "key": "payment_key",
            "parent": "orders",
            "columns": [
                {"name": "platform", "type": "string", "required": true},
                {"name": "store_id", "type": "string", "required": true},
                {"name": "payment_id", "type": "string", "required": true},
                {"name": "payment_key", "type": "string", "key_of": "payment_id"},
                {"name": "store_key", "type": "string", "key_of": "store_id"},
                {"name": "order_id", "type": "string", "required": true},
                {"name": "order_key", "type": "string", "key_of": "order_id"},
                {"name": "refund_id", "type": "string"},
                {"name": "refund_key", "type": "string", "key_of": "refund_id"},
                {"name": "parent_payment_id", "type": "string"},
                {"name": "position", "type": "integer"},
                {"name": "kind", "type": "string", "required": true, "vocabulary": ["authorization", "capture", "sale", "refund", "void", "chargeback", "change", "suggested"]},
                {"name": "method", "type": "string", "vocabulary": ["credit_card", "debit_card", "gift_card", "store_credit", "voucher", "bank_transfer", "boleto", "cash", "wallet", "pay_later", "cash_on_delivery", "other", "unknown"], "default": "'unknown'"},
                {"name": "reported_method", "type": "string"},
                {"name": "gateway", "type": "string"},
                {"name": "status", "type": "string", "vocabulary": ["success", "pending", "failed", "unknown"], "default": "'unknown'"},
                {"name": "amount", "type": "decimal(18, 4)", "required": true},
                {"name": "currency_code", "type": "string", "required": true},
                {"name": "instalments", "type": "integer"},
                {"name": "is_test", "type": "boolean", "default": "false"},
                {"name": "processed_at", "type": "timestamp"},
                {"name": "is_deleted", "type": "boolean", "default": "false"},
                {"name": "_synced_at", "type": "timestamp"},
            ],
        }
    ) -%}
{% endmacro %}
