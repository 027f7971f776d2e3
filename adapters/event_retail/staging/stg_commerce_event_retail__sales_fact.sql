{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.event_retail_stage(
        table="sales_fact",
        id=["order_id", "product_id"],
        keep_equal=commerce.event_retail_setting("equal_rows") == "keep",
        in_every_column=true,
        columns={
            "order_id": "id!",
            "product_id": "id",
            "customer_id": "id",
            "order_date": "local_timestamp!",
            "order_amount": "amount!",
            "order_quantity": "amount",
            "payment_method": "string",
            "discount_applied": "rate",
            "shipping_cost": "amount",
            "created_at": "local_timestamp",
        },
    )
}}
