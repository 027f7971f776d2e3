{{ config(enabled=commerce.is_staged("shopify", "return_shipping_fees")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "return_shipping_fees"),
        key=["return_shipping_fee_id"],
        synced_at="_fivetran_synced",
        columns={
            "return_shipping_fee_id": {"raw": "id", "type": "id!"},
            "return_id": "id!",
            "amount": {"raw": "amount_set_shop_money_amount", "type": "amount!"},
            "presentment_amount": {"raw": "amount_set_presentment_money_amount", "type": "amount"},
        },
    )
}}
