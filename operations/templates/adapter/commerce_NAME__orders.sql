with
    orders as ({{ commerce.accepted("stg_commerce_$name__orders") }})

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_id",
                "order_status": commerce.map_values(
                    "status",
                    {
                        "pending": "pending",
                        "open": "open",
                        "paid": "processing",
                        "shipped": "shipped",
                        "delivered": "delivered",
                        "completed": "completed",
                        "cancelled": "cancelled",
                    },
                ),
                "reported_order_status": "status",
                "currency_code": "currency",
                "reported_basis": "case when total is null then 'none' else 'order_total' end",
                "reported_total_amount": "total",
                "amounts_include_tax": "false",
                "ordered_at": "ordered_at",
            },
        )
    }}
