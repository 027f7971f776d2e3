{{
    commerce.stage_raw(
        platform="$name",
        table="order_lines",
        key=["order_id", "line_number"],
        columns={
            "order_id": "id!",
            "line_number": "integer!",
            "product_id": "id",
            "title": "string",
            "quantity": "amount!",
            "unit_price": "amount!",
        },
    )
}}
