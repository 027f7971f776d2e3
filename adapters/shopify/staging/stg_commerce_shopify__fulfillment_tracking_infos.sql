{{ config(enabled=commerce.is_staged("shopify", "fulfillment_tracking_infos")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table=commerce.raw_table_of("shopify", "fulfillment_tracking_infos"),
        key=["fulfillment_id", "position"],
        synced_at="_fivetran_synced",
        columns={
            "fulfillment_id": "id!",
            "position": {"raw": "index", "type": "integer!"},
            "carrier": {"raw": "company", "type": "string"},
            "tracking_number": {"raw": "number", "type": "string"},
        },
    )
}}
