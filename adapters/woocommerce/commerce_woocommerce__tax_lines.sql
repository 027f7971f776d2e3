{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    tax_lines as (select * from {{ ref("int_commerce_woocommerce__item_taxes") }})

    {{
        commerce.conform(
            "tax_lines",
            {
                "tax_line_id": commerce.join_ids(["order_item_id", "place"]),
                "order_id": "order_id",
                "order_line_id": "case when item_type = 'line_item' then order_item_id end",
                "order_charge_id": "case when item_type <> 'line_item' then order_item_id end",
                "position": "place",
                "tax_name": "tax_name",
                "tax_rate": "tax_rate",
                "amount": "amount",
                "currency_code": "currency_code",
                "is_deleted": "is_deleted",
            },
        )
    }}
