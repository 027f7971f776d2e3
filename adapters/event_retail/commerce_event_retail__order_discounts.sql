{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    order_discounts as (select * from {{ ref("int_commerce_event_retail__sales_rows") }} where discount_amount <> 0)

    {{
        commerce.conform(
            "order_discounts",
            {
                "order_discount_id": "order_line_id",
                "order_id": "order_id",
                "order_line_id": "order_line_id",
                "position": "position",
                "target_type": "'product'",
                "value_type": "'percentage'",
                "value": "cast(100 * fraction as decimal(18, 4))",
                "amount": "discount_amount",
                "currency_code": "currency_code",
            },
        )
    }}
