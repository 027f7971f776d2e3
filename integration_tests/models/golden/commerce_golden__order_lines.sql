with
    landed as (select * from {{ ref("golden_order_lines") }}),

    orders as (select store_id, order_id, currency_code from {{ ref("golden_orders") }}),

    order_lines as (
        select landed.*, orders.currency_code
        from landed
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "order_lines",
            same_names(
                [
                    "order_id",
                    "order_line_id",
                    "position",
                    "line_event",
                    "quantity",
                    "gross_amount",
                    "discount_amount",
                    "presentment_gross_amount",
                    "presentment_discount_amount",
                    "is_gift_card",
                    "is_tip",
                    "is_deleted",
                    "business_date",
                    "occurred_at",
                    "currency_code",
                ]
            ),
        )
    }}
