{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    landed as (select * from {{ ref("int_commerce_woocommerce__refunds") }} where not is_in_other_currency),

    metas as (select * from {{ ref("int_commerce_woocommerce__order_meta") }}),

    refunds as (
        select
            landed.*,
            metas.refund_reason,
            {{ commerce.latest_of(["landed._synced_at", "metas._synced_at"]) }} as last_synced_at
        from landed
        left join metas on landed.store_id = metas.store_id and landed.order_id = metas.order_id
    )

    {{
        commerce.conform(
            "refunds",
            {
                "refund_id": "order_id",
                "order_id": "parent_order_id",
                "reason": "refund_reason",
                "reported_amount": "abs(total_amount)",
                "currency_code": "currency_code",
                "created_at": "created_at",
                "is_deleted": "coalesce(is_deleted, false) or coalesce(status_word, '') = 'trash'",
                "_synced_at": "last_synced_at",
            },
        )
    }}
