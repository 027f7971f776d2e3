{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_payments") }}),

    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    payments as (
        select
            landed.*,
            coalesce(landed.currency_code, orders.currency_code, stores.currency_code) as payment_currency_code,
            row_number() over (
                partition by landed.store_id, landed.order_id
                order by landed.processed_at nulls last, length(landed.payment_id), landed.payment_id
            ) as position,
            {{ commerce.latest_of(["landed._synced_at", "orders._synced_at"]) }} as last_synced_at
        from landed
        inner join stores on landed.store_id = stores.store_id
        left join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": "payment_id",
                "order_id": "order_id",
                "refund_id": "refund_id",
                "parent_payment_id": "parent_payment_id",
                "position": "position",
                "kind": commerce.map_values(
                    "kind",
                    {
                        "authorization": "authorization",
                        "capture": "capture",
                        "sale": "sale",
                        "refund": "refund",
                        "void": "void",
                        "chargeback": "chargeback",
                    },
                ),
                "reported_kind": "kind",
                "method": commerce.map_values(
                    "method",
                    {
                        "card": "credit_card",
                        "debit_card": "debit_card",
                        "bank_transfer": "bank_transfer",
                        "wallet": "wallet",
                        "cash": "cash",
                        "gift_card": "gift_card",
                        "store_credit": "store_credit",
                        "pay_later": "pay_later",
                        "voucher": "voucher",
                        "other": "other",
                    },
                ),
                "reported_method": "method",
                "gateway": "provider",
                "status": commerce.map_values(
                    "status", {"succeeded": "success", "pending": "pending", "failed": "failed"}
                ),
                "amount": "abs(amount)",
                "currency_code": "payment_currency_code",
                "instalments": "instalments",
                "is_test": "is_test",
                "processed_at": "processed_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
