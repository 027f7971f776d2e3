{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="discount_allocation",
        key=["order_line_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "order_line_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "application_position": {"raw": "discount_application_index", "type": "integer"},
            "amount": commerce.shopify_column("amount!", "amount", "allocated_amount_set_shop_amount"),
            "presentment_amount": commerce.shopify_column(
                "amount", "amount_set_presentment_money_amount", "allocated_amount_set_pres_amount"
            ),
        },
    )
}}
