{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="product_variant",
        key=["product_variant_id"],
        synced_at="_fivetran_synced",
        columns={
            "product_variant_id": {"raw": "id", "type": "id!"},
            "product_id": "id!",
            "inventory_item_id": "id",
            "title": "string",
            "sku": "string",
            "barcode": "string",
            "inventory_policy": "string",
            "tax_code": "string",
            "position": "integer",
            "price": "amount",
            "compare_at_price": "amount",
            "is_available": {"raw": "available_for_sale", "type": "boolean"},
            "is_taxable": {"raw": "taxable", "type": "boolean"},
            "created_at": "timestamp",
            "updated_at": "timestamp",
        },
    )
}}
