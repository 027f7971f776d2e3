{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "order_note_attributes"),
        key=["order_id", "name"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "name": commerce.shopify_column("string!", "name", ["key", "name"]),
            "value": "string",
        },
    )
}}
