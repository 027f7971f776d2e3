{{ config(enabled=commerce.is_staged("shopify", "return_line_items")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "return_line_items"),
        key=["return_line_item_id"],
        synced_at="_fivetran_synced",
        columns={
            "return_line_item_id": {"raw": "id", "type": "id!"},
            "return_id": "id!",
            "order_line_id": "id!",
            "quantity": "amount!",
            "refunded_quantity": "amount",
        },
    )
}}
