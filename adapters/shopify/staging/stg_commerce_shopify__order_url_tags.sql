{{ config(enabled=commerce.is_staged("shopify", "order_url_tags")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "order_url_tags"),
        key=["order_id", "name"],
        synced_at="_fivetran_synced",
        columns={
            "order_id": "id!",
            "name": {"raw": "key", "type": "string!"},
            "value": "string",
        },
    )
}}
