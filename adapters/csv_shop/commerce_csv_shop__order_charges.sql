{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    order_charges as (select * from {{ ref("int_commerce_csv_shop__order_rows") }} where entity = 'order_charges')

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_line_id",
                "order_id": "order_id",
                "position": "position",
                "charge_type": "kind",
                "charge_event": "line_event",
                "title": "coalesce(product_name, product_id)",
                "amount": "amount",
                "currency_code": "currency_code",
            },
        )
    }}
