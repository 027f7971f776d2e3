{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_payments",
        key=["payment_id"],
        synced_at="_fivetran_synced",
        columns={
            "payment_id": "string!",
            "order_id": "string!",
            "refund_id": "string",
            "parent_payment_id": "string",
            "kind": "string!",
            "method": "string",
            "provider": "string",
            "status": "string",
            "failure_code": "string",
            "currency_code": {"raw": "currency", "type": "currency"},
            "amount": "amount!",
            "instalments": "integer",
            "is_test": "boolean",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "processed_at": "timestamp",
        },
    )
}}
