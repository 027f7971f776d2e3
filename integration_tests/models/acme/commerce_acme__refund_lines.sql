with
    refund_lines as ({{ commerce.accepted("stg_commerce_acme__refunds") }})

    {{
        commerce.conform(
            "refund_lines",
            {
                "refund_line_id": "refund_no",
                "refund_id": "refund_no",
                "order_id": "order_no",
                "order_line_id": commerce.join_ids(["order_no", "line_no"]),
                "component": "'product'",
                "quantity": "qty",
                "subtotal_amount": "amount",
                "tax_amount": "vat",
                "currency_code": "'JPY'",
            },
        )
    }}
