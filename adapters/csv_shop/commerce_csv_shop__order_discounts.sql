{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    order_discounts as (select * from {{ ref("int_commerce_csv_shop__order_rows") }} where entity = 'order_discounts')

    {{
        commerce.conform(
            "order_discounts",
            {
                "order_discount_id": "order_line_id",
                "order_id": "order_id",
                "position": "position",
                "title": "coalesce(product_name, product_id)",
                "target_type": "'product'",
                "amount": "- amount",
                "currency_code": "currency_code",
            },
        )
    }}
