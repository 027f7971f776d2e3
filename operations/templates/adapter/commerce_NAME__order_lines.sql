with
    orders as ({{ commerce.accepted("stg_commerce_$name__orders") }}),

    landed as ({{ commerce.accepted("stg_commerce_$name__order_lines") }}),

    order_lines as (
        select landed.*, coalesce(orders.currency, stores.currency_code) as currency
        from landed
        left join orders on landed.order_id = orders.order_id and landed.store_id = orders.store_id
        left join ({{ commerce.configured_stores("$name") }}) as stores on landed.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": commerce.join_ids(["order_id", "line_number"]),
                "order_id": "order_id",
                "product_id": "product_id",
                "position": "line_number",
                "title": "title",
                "quantity": "quantity",
                "unit_price": "unit_price",
                "gross_amount": "quantity * unit_price",
                "currency_code": "currency",
            },
        )
    }}
