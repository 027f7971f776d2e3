{{ config(enabled=commerce.is_enabled("olist")) }}

with
    order_items as ({{ commerce.accepted("stg_commerce_olist__order_items") }}),

    stores as (select * from {{ ref("commerce_olist__stores") }}),

    order_charges as (
        select order_items.*, stores.currency_code
        from order_items
        inner join stores on order_items.store_id = stores.store_id
    )

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": commerce.join_ids(["order_id", "order_item_id"]),
                "order_id": "order_id",
                "order_line_id": commerce.join_ids(["order_id", "order_item_id"]),
                "position": "order_item_id",
                "charge_type": "'shipping'",
                "title": "'freight'",
                "amount": "freight_value",
                "currency_code": "currency_code",
            },
        )
    }}
