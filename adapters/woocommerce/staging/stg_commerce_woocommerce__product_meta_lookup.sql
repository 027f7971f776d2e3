{{ config(enabled=commerce.is_enabled("woocommerce")) }}

{{
    commerce.stage_raw(
        platform="woocommerce",
        table="wp_wc_product_meta_lookup",
        key=["product_id"],
        synced_at="_fivetran_synced",
        columns={
            "product_id": "id!",
            "sku": "string",
            "barcode": {"raw": "global_unique_id", "type": "string"},
            "stock_status": "string",
            "tax_status": "string",
            "tax_class": "string",
            "price": {"raw": "min_price", "type": "amount"},
            "stock_quantity": "amount",
            "is_on_sale": {"raw": "onsale", "type": "boolean"},
            "is_virtual": {"raw": "virtual", "type": "boolean"},
            "is_downloadable": {"raw": "downloadable", "type": "boolean"},
        },
    )
}}
