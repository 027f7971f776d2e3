{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    fulfillments as (select * from {{ ref("int_commerce_woocommerce__orders") }} where completed_at is not null)

    {{
        commerce.conform(
            "fulfillments",
            {
                "fulfillment_id": "order_id",
                "order_id": "order_id",
                "status": "'shipped'",
                "reported_status": "status",
                "created_at": "completed_at",
                "shipped_at": "completed_at",
                "is_deleted": "is_out",
                "_synced_at": "last_synced_at",
            },
        )
    }}
