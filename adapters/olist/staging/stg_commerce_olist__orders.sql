{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_orders_dataset",
        key=["order_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "order_id": "string!",
            "customer_id": "string",
            "order_status": "string",
            "order_purchase_timestamp": "local_timestamp!",
            "order_approved_at": "local_timestamp",
            "order_delivered_carrier_date": "local_timestamp",
            "order_delivered_customer_date": "local_timestamp",
            "order_estimated_delivery_date": "local_timestamp",
        },
    )
}}
