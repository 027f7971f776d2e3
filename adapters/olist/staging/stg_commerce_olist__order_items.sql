{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_order_items_dataset",
        key=["order_id", "order_item_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "order_id": "string!",
            "order_item_id": "integer!",
            "product_id": "string",
            "seller_id": "string",
            "shipping_limit_date": "local_timestamp~",
            "price": "amount!",
            "freight_value": "amount!",
        },
    )
}}
