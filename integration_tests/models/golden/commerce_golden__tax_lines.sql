with
    landed as (select * from {{ ref("golden_tax_lines") }}),

    orders as (select store_id, order_id, currency_code from {{ ref("golden_orders") }}),

    tax_lines as (
        select landed.*, orders.currency_code
        from landed
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "tax_lines",
            same_names(
                [
                    "order_id",
                    "tax_line_id",
                    "order_line_id",
                    "order_charge_id",
                    "position",
                    "tax_name",
                    "tax_rate",
                    "amount",
                    "presentment_amount",
                    "is_facilitator_tax",
                    "is_deleted",
                    "currency_code",
                ]
            ),
        )
    }}
