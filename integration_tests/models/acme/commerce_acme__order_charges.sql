with
    order_charges as (
        select * from ({{ commerce.accepted("stg_commerce_acme__orders") }}) as orders where shipping <> 0
    )

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_no",
                "order_id": "order_no",
                "position": "1",
                "charge_type": "'shipping'",
                "amount": "shipping",
                "currency_code": "'JPY'",
            },
        )
    }}
