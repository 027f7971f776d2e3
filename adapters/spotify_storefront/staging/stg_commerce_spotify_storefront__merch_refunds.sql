{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_refunds",
        key=["refund_id"],
        synced_at="_fivetran_synced",
        columns={
            "refund_id": "string!",
            "order_id": "string!",
            "kind": "string",
            "reason": "string",
            "note": "string",
            "total_amount": {"raw": "total", "type": "amount"},
            "shipping_amount": {"raw": "shipping", "type": "amount"},
            "shipping_tax_amount": {"raw": "shipping_tax", "type": "amount"},
            "duty_amount": {"raw": "duty", "type": "amount"},
            "fee_amount": {"raw": "fee", "type": "amount"},
            "tip_amount": {"raw": "tip", "type": "amount"},
            "return_fee_amount": {"raw": "return_fee", "type": "amount"},
            "adjustment_amount": {"raw": "adjustment", "type": "amount"},
            "adjustment_tax_amount": {"raw": "adjustment_tax", "type": "amount"},
            "presentment_shipping_amount": {"raw": "presentment_shipping", "type": "amount"},
            "presentment_shipping_tax_amount": {"raw": "presentment_shipping_tax", "type": "amount"},
            "presentment_duty_amount": {"raw": "presentment_duty", "type": "amount"},
            "presentment_fee_amount": {"raw": "presentment_fee", "type": "amount"},
            "presentment_tip_amount": {"raw": "presentment_tip", "type": "amount"},
            "presentment_return_fee_amount": {"raw": "presentment_return_fee", "type": "amount"},
            "presentment_adjustment_amount": {"raw": "presentment_adjustment", "type": "amount"},
            "presentment_adjustment_tax_amount": {"raw": "presentment_adjustment_tax", "type": "amount"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp!",
            "refunded_at": "timestamp",
        },
    )
}}
