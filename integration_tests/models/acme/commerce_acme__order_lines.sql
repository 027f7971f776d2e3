with
    order_lines as ({{ commerce.accepted("stg_commerce_acme__items") }})

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": commerce.join_ids(["order_no", "line_no"]),
                "order_id": "order_no",
                "product_id": "sku",
                "position": "line_no",
                "quantity": "qty",
                "unit_price": "price",
                "gross_amount": "qty * price",
                "currency_code": "'JPY'",
            },
        )
    }}
