-- depends_on: {{ ref("acme_refunds") }}
{{
    commerce.stage_raw(
        platform="acme",
        table="acme_refunds",
        key=["refund_no"],
        columns={
            "refund_no": "string!",
            "order_no": "string!",
            "line_no": "integer",
            "qty": "amount",
            "amount": "amount!",
            "vat": "amount!",
            "refunded_at": "local_timestamp!",
        },
    )
}}
