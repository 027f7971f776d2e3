{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="products",
        key=["ean"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "index": "id",
            "name": "string",
            "description": "string",
            "brand": "string",
            "category": "string",
            "price": "amount",
            "currency": "currency",
            "stock": "amount",
            "ean": "id!",
            "color": "string",
            "size": "string",
            "availability": "string",
            "internal_id": "id",
        },
    )
}}
