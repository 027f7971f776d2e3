{{ config(enabled=commerce.is_enabled("woocommerce")) }}

-- a checkout that was begun is a draft until it is placed; that WooCommerce deletes it a day later is no news
with
    checkouts as (
        select *
        from ({{ commerce.accepted("stg_commerce_woocommerce__orders") }}) as landed
        where status_word = 'checkout-draft' and coalesce(order_type, 'shop_order') = 'shop_order'
    )

    {{
        commerce.conform(
            "checkouts",
            {
                "checkout_id": "order_id",
                "customer_id": "customer_id",
                "email": "email",
                "total_amount": "total_amount",
                "currency_code": "currency_code",
                "created_at": "created_at",
                "updated_at": "updated_at",
            },
        )
    }}
