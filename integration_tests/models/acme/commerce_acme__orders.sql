with
    orders as ({{ commerce.accepted("stg_commerce_acme__orders") }})

    {{
        commerce.conform(
            "orders",
            {
                "order_id": "order_no",
                "order_status": commerce.map_values("state", {"sent": "shipped", "void": "cancelled"}),
                "reported_order_status": "state",
                "currency_code": "'JPY'",
                "email": "lower(email)",
                "reported_basis": "'order_total'",
                "reported_total_amount": "total",
                "amounts_include_tax": "true",
                "is_guest": "email is null",
                "ordered_at": "placed_at",
            },
        )
    }}
