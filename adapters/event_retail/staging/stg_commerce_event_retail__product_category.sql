{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.event_retail_stage(
        table="product_category",
        id=["product_id"],
        columns={
            "product_id": "id!",
            "category_id": "id",
            "category_name": "string",
            "subcategory": "string",
            "brand": "string",
            "supplier_id": "id",
            "cost_price": "amount",
            "retail_price": "amount",
            "margin_percent": "string",
            "stock_level": "amount",
            "reorder_point": "amount",
            "discontinued": "boolean",
            "launch_date": "local_timestamp",
            "last_updated": "local_timestamp",
        },
    )
}}
