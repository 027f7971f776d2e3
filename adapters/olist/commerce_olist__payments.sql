{{ config(enabled=commerce.is_enabled("olist")) }}

with
    order_payments as ({{ commerce.accepted("stg_commerce_olist__order_payments") }}),

    stores as (select * from {{ ref("commerce_olist__stores") }}),

    payments as (
        select order_payments.*, stores.currency_code
        from order_payments
        inner join stores on order_payments.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": commerce.join_ids(["order_id", "payment_sequential"]),
                "order_id": "order_id",
                "position": "payment_sequential",
                "kind": "'sale'",
                "method": commerce.map_values(
                    "payment_type",
                    {
                        "credit_card": "credit_card",
                        "debit_card": "debit_card",
                        "boleto": "boleto",
                        "voucher": "voucher",
                        "not_defined": "other",
                    },
                ),
                "reported_method": "payment_type",
                "status": "'success'",
                "amount": "payment_value",
                "currency_code": "currency_code",
                "instalments": "payment_installments",
            },
        )
    }}
