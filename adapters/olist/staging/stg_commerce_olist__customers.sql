{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_customers_dataset",
        key=["customer_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "customer_id": "string!",
            "customer_unique_id": "string",
            "customer_zip_code_prefix": "string",
            "customer_city": "string",
            "customer_state": "string",
        },
    )
}}
