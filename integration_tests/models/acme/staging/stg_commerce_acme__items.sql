-- depends_on: {{ ref("acme_items") }}
{{
    commerce.stage_raw(
        platform="acme",
        table="acme_items",
        key=["order_no", "line_no"],
        columns={
            "order_no": "string!",
            "line_no": "integer!",
            "sku": "string",
            "qty": "amount!",
            "price": "amount!",
            "vat": "amount!",
        },
    )
}}
