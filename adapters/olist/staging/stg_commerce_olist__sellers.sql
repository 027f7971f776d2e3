{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_sellers_dataset",
        key=["seller_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "seller_id": "string!",
            "seller_zip_code_prefix": "string",
            "seller_city": "string",
            "seller_state": "string",
        },
    )
}}
