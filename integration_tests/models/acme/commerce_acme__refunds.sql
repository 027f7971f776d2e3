with
    refunds as ({{ commerce.accepted("stg_commerce_acme__refunds") }})

    {{
        commerce.conform(
            "refunds",
            {
                "refund_id": "refund_no",
                "order_id": "order_no",
                "reported_amount": "amount",
                "currency_code": "'JPY'",
                "created_at": "refunded_at",
            },
        )
    }}
