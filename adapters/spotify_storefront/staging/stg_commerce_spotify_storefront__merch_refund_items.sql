{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_refund_items",
        key=["refund_item_id"],
        synced_at="_fivetran_synced",
        columns={
            "refund_item_id": "string!",
            "refund_id": "string!",
            "order_item_id": "string!",
            "restock_type": "string",
            "quantity": "amount",
            "subtotal_amount": {"raw": "subtotal", "type": "amount!"},
            "tax_amount": {"raw": "tax", "type": "amount"},
            "presentment_subtotal_amount": {"raw": "presentment_subtotal", "type": "amount"},
            "presentment_tax_amount": {"raw": "presentment_tax", "type": "amount"},
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
        },
    )
}}
