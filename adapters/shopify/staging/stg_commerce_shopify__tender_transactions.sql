{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="tender_transaction",
        key=["tender_transaction_id"],
        synced_at="_fivetran_synced",
        columns={
            "tender_transaction_id": {"raw": "id", "type": "id!"},
            "order_id": "id",
            "payment_method": "string",
            "remote_reference": "string",
            "currency_code": commerce.shopify_column("currency", "currency", "currency_code"),
            "amount": "amount",
            "is_test": {"raw": "test", "type": "boolean"},
            "processed_at": "timestamp",
        },
    )
}}
