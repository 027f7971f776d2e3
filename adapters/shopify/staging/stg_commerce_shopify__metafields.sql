{{ config(enabled=commerce.is_enabled("shopify")) }}

{{
    commerce.stage_raw(
        platform="shopify",
        table="metafield",
        key=["metafield_id", "owner_id", "owner_resource"],
        synced_at="_fivetran_synced",
        columns={
            "metafield_id": {"raw": "id", "type": "id!"},
            "owner_id": "id!",
            "owner_resource": "string!",
            "namespace": "string",
            "name": {"raw": "key", "type": "string!"},
            "value": "string",
            "value_type": {"raw": "type", "type": "string"},
            "updated_at": "timestamp",
        },
    )
}}
