{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    order_lines as (
        select *, kind in ('product', 'gift_card') as is_goods
        from {{ ref("int_commerce_csv_shop__order_rows") }}
        where entity = 'order_lines'
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_line_id",
                "order_id": "order_id",
                "product_id": "case when is_goods then product_id end",
                "product_variant_id": "case when is_goods then product_id end",
                "position": "position",
                "line_event": "line_event",
                "sku": "product_id",
                "title": "product_name",
                "brand": "brand",
                "quantity": "case when line_event = 'adjustment' then 0 else pieces end",
                "unit_price": ("total_price" if commerce.csv_shop_total_price() == "unit" else "null"),
                "gross_amount": "amount",
                "currency_code": "currency_code",
                "is_gift_card": "kind = 'gift_card'",
                "business_date": commerce.in_zone_of_store(
                    commerce.stores("csv_shop"), commerce.business_date("order_date", "_time_zone")
                ),
                "occurred_at": "order_date",
            },
        )
    }}
