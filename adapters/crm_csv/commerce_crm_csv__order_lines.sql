{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    order_lines as (select * from {{ ref("int_commerce_crm_csv__sales") }})

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_id",
                "order_id": "order_id",
                "product_id": "product_id",
                "product_variant_id": "product_id",
                "position": "1",
                "line_event": "line_event",
                "quantity": "case when line_event = 'adjustment' then 0 else quantity end",
                "unit_price": "unit_price",
                "gross_amount": "amount",
                "currency_code": "currency_code",
                "business_date": "business_date",
                "occurred_at": "sold_at",
            },
        )
    }}
