{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    order_charges as (
        select *
        from {{ ref("int_commerce_woocommerce__order_items") }}
        where item_type in ('shipping', 'fee') and not is_refund and (has_amount or order_id is null)
    )

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_item_id",
                "order_id": "order_id",
                "position": "position",
                "charge_type": "charge_type",
                "title": "item_name",
                "amount": "coalesce(amount, 0)",
                "currency_code": "currency_code",
                "is_deleted": "is_deleted",
            },
        )
    }}
