{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{{
    commerce.stage_raw(
        platform="spotify_storefront",
        table="merch_variants",
        key=["variant_id"],
        synced_at="_fivetran_synced",
        columns={
            "variant_id": "string!",
            "product_id": "string!",
            "title": "string",
            "sku": "string",
            "barcode": {"raw": "ean", "type": "string"},
            "currency_code": {"raw": "currency", "type": "currency"},
            "warehouse": "string",
            "position": "integer",
            "price": "amount",
            "compare_at_price": "amount",
            "unit_cost": {"raw": "cost", "type": "amount"},
            "on_hand_quantity": {"raw": "stock_on_hand", "type": "amount"},
            "available_quantity": {"raw": "stock_available", "type": "amount"},
            "committed_quantity": {"raw": "stock_committed", "type": "amount"},
            "incoming_quantity": {"raw": "stock_incoming", "type": "amount"},
            "reorder_point_quantity": {"raw": "reorder_point", "type": "amount"},
            "is_available": "boolean",
            "is_deleted": {"raw": "_fivetran_deleted", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
