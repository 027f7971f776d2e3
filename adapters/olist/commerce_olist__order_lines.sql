{{ config(enabled=commerce.is_enabled("olist")) }}

with
    order_items as ({{ commerce.accepted("stg_commerce_olist__order_items") }}),

    stores as (select * from {{ ref("commerce_olist__stores") }}),

    order_lines as (
        select order_items.*, stores.currency_code
        from order_items
        inner join stores on order_items.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "order_lines",
            {
                "order_line_id": commerce.join_ids(["order_id", "order_item_id"]),
                "order_id": "order_id",
                "product_id": "product_id",
                "supplier_id": "seller_id",
                "position": "order_item_id",
                "quantity": "1",
                "unit_price": "price",
                "gross_amount": "price",
                "currency_code": "currency_code",
                "requires_shipping": "true",
            },
        )
    }}
