{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_products_dataset",
        key=["product_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "product_id": "string!",
            "product_category_name": "string",
            "product_name_lenght": "integer",
            "product_description_lenght": "integer",
            "product_photos_qty": "integer",
            "product_weight_g": "amount",
            "product_length_cm": "amount",
            "product_height_cm": "amount",
            "product_width_cm": "amount",
        },
    )
}}
