{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    transactions as ({{ commerce.accepted("stg_commerce_shopify__transactions") }}),

    methods as (select * from {{ ref("int_commerce_shopify__payment_methods") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    payments as (
        select
            transactions.*,
            methods.payment_method,
            methods.method_landed,
            coalesce(transactions.currency_code, orders.currency_code, stores.currency_code) as payment_currency_code,
            coalesce(transactions.processed_at, transactions.created_at) as paid_at,
            row_number() over (
                partition by transactions.store_id, transactions.order_id
                order by
                    coalesce(transactions.processed_at, transactions.created_at) nulls last,
                    length(transactions.transaction_id),
                    transactions.transaction_id
            ) as position,
            {{ commerce.latest_of(["methods._synced_at", "orders._synced_at"]) }} as last_synced_at
        from transactions
        inner join stores on transactions.store_id = stores.store_id
        inner join
            methods on transactions.store_id = methods.store_id and transactions.transaction_id = methods.transaction_id
        left join orders on transactions.store_id = orders.store_id and transactions.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": "transaction_id",
                "order_id": "order_id",
                "refund_id": "refund_id",
                "parent_payment_id": "parent_id",
                "position": "position",
                "kind": commerce.map_values(
                    "kind",
                    {
                        "authorization": "authorization",
                        "emv_authorization": "authorization",
                        "capture": "capture",
                        "sale": "sale",
                        "refund": "refund",
                        "void": "void",
                        "change": "change",
                        "suggested_refund": "suggested",
                    },
                ),
                "reported_kind": "kind",
                "method": commerce.map_values(
                    "method_landed",
                    {
                        "credit_card": "credit_card",
                        "shopify_payments": "credit_card",
                        "stripe": "credit_card",
                        "debit_card": "debit_card",
                        "interac": "debit_card",
                        "gift_card": "gift_card",
                        "store_credit": "store_credit",
                        "shopify_store_credit": "store_credit",
                        "cash": "cash",
                        "android_pay": "wallet",
                        "apple_pay": "wallet",
                        "google_pay": "wallet",
                        "samsung_pay": "wallet",
                        "shopify_pay": "wallet",
                        "shop_pay": "wallet",
                        "amazon": "wallet",
                        "amazon_payments": "wallet",
                        "paypal": "wallet",
                        "klarna": "pay_later",
                        "affirm": "pay_later",
                        "afterpay": "pay_later",
                        "clearpay": "pay_later",
                        "shop_pay_installments": "pay_later",
                        "bank deposit": "bank_transfer",
                        "bank_deposit": "bank_transfer",
                        "bank_transfer": "bank_transfer",
                        "cash on delivery (cod)": "cash_on_delivery",
                        "cash_on_delivery": "cash_on_delivery",
                        "money order": "other",
                        "money_order": "other",
                        "bogus": "other",
                        "manual": "other",
                    },
                ),
                "reported_method": "coalesce(payment_method, gateway)",
                "gateway": "gateway",
                "status": commerce.map_values(
                    "status",
                    {
                        "success": "success",
                        "pending": "pending",
                        "awaiting_response": "pending",
                        "failure": "failed",
                        "error": "failed",
                    },
                ),
                "amount": "abs(amount)",
                "currency_code": "payment_currency_code",
                "is_test": "is_test",
                "processed_at": "paid_at",
                "_synced_at": "last_synced_at",
            },
        )
    }}
