{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    order_charges as (select * from {{ ref("int_commerce_event_retail__sales_rows") }} where shipping_amount <> 0)

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_line_id",
                "order_id": "order_id",
                "position": "position",
                "charge_type": "'shipping'",
                "charge_event": "case when shipping_amount < 0 then 'reversal' else 'sale' end",
                "amount": "shipping_amount",
                "currency_code": "currency_code",
            },
        )
    }}
