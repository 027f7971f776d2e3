with
    landed as (select * from {{ ref("golden_refund_lines") }}),

    orders as (select store_id, order_id, currency_code from {{ ref("golden_orders") }}),

    refund_lines as (
        select landed.*, orders.currency_code
        from landed
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "refund_lines",
            same_names(
                [
                    "order_id",
                    "refund_id",
                    "refund_line_id",
                    "position",
                    "component",
                    "order_line_id",
                    "quantity",
                    "subtotal_amount",
                    "tax_amount",
                    "presentment_subtotal_amount",
                    "presentment_tax_amount",
                    "is_deleted",
                    "currency_code",
                ]
            ),
        )
    }}
