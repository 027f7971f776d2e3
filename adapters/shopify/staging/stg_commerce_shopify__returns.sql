{{ config(enabled=commerce.is_staged("shopify", "returns")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "returns"),
        key=["return_id"],
        synced_at="_fivetran_synced",
        columns={
            "return_id": {"raw": "id", "type": "id!"},
            "order_id": "id!",
            "name": "string",
            "status": "string",
            "decline_reason": "string",
        },
    )
}}
