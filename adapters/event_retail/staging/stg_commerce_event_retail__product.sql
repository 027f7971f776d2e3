{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.stage_raw(
        platform="event_retail",
        table="product",
        key=["product_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "product_id": "id!",
            "product_name": "string",
            "product_category_id": "id",
        },
    )
}}
