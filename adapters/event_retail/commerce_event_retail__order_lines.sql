{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    sales_rows as (select * from {{ ref("int_commerce_event_retail__sales_rows") }}),

    products as (select * from {{ ref("int_commerce_event_retail__products") }}),

    order_lines as (
        select sales_rows.*, products.product_name, products.brand, products.supplier_id
        from sales_rows
        left join products on sales_rows.store_id = products.store_id and sales_rows.product_id = products.product_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": "order_line_id",
                "order_id": "order_id",
                "product_id": "product_id",
                "product_variant_id": "product_id",
                "supplier_id": "supplier_id",
                "position": "position",
                "line_event": "line_event",
                "sku": "product_id",
                "title": "product_name",
                "brand": "brand",
                "quantity": "case when line_event = 'adjustment' then 0 else pieces end",
                "gross_amount": "gross_amount",
                "currency_code": "currency_code",
                "business_date": commerce.in_zone_of_store(
                    commerce.stores("event_retail"), commerce.business_date("order_date", "_time_zone")
                ),
                "occurred_at": "order_date",
            },
        )
    }}
