{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="transaction",
        key=["transaction_id"],
        synced_at="_fivetran_synced",
        columns={
            "transaction_id": {"raw": "id", "type": "id!"},
            "order_id": "id!",
            "refund_id": "id",
            "parent_id": "id",
            "kind": "string!",
            "gateway": "string",
            "status": "string",
            "card_company": {"raw": "payment_credit_card_company", "type": "string"},
            "error_code": "string",
            "message": commerce.shopify_column("string", "message"),
            "currency_code": commerce.shopify_column("currency", "currency", "amount_set_shop_currency_code"),
            "amount": commerce.shopify_column("amount!", "amount", "amount_set_shop_amount"),
            "is_test": {"raw": "test", "type": "boolean"},
            "created_at": "timestamp",
            "processed_at": "timestamp",
        },
    )
}}
