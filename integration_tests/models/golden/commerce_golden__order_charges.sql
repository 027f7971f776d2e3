with
    landed as (select * from {{ ref("golden_order_charges") }}),

    orders as (select store_id, order_id, currency_code from {{ ref("golden_orders") }}),

    order_charges as (
        select landed.*, orders.currency_code
        from landed
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "order_charges",
            same_names(
                [
                    "order_id",
                    "order_charge_id",
                    "order_line_id",
                    "position",
                    "charge_type",
                    "charge_event",
                    "amount",
                    "presentment_amount",
                    "is_deleted",
                    "currency_code",
                ]
            ),
        )
    }}
