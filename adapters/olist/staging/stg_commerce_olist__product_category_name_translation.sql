{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="product_category_name_translation",
        key=["product_category_name"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "product_category_name": "string!",
            "product_category_name_english": "string",
        },
    )
}}
