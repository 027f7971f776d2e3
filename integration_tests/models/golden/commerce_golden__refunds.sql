with
    refunds as (select * from {{ ref("golden_refunds") }})

    {{
        commerce.conform(
            "refunds",
            same_names(
                [
                    "order_id",
                    "refund_id",
                    "reported_amount",
                    "currency_code",
                    "is_edit",
                    "is_deleted",
                    "business_date",
                    "created_at",
                    "processed_at",
                ]
            ),
        )
    }}
