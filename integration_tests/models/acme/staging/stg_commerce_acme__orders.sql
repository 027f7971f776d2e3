-- depends_on: {{ ref("acme_orders") }}
{{
    commerce.stage_raw(
        platform="acme",
        table="acme_orders",
        key=["order_no"],
        columns={
            "order_no": "string!",
            "email": "string",
            "placed_at": "local_timestamp!",
            "state": "string",
            "total": "amount!",
            "shipping": "amount",
            "shipping_vat": "amount",
        },
    )
}}
