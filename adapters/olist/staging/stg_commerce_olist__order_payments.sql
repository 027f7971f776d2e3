{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_order_payments_dataset",
        key=["order_id", "payment_sequential"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "order_id": "string!",
            "payment_sequential": "integer!",
            "payment_type": "string",
            "payment_installments": "integer",
            "payment_value": "amount!",
        },
    )
}}
