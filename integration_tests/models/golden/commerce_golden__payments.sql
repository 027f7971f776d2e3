with
    payments as (select * from {{ ref("golden_payments") }})

    {{
        commerce.conform(
            "payments",
            same_names(
                [
                    "order_id",
                    "payment_id",
                    "kind",
                    "method",
                    "status",
                    "amount",
                    "currency_code",
                    "instalments",
                    "processed_at",
                ]
            ),
        )
    }}
