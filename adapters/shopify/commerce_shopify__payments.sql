{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    transactions as ({{ commerce.accepted("stg_commerce_shopify__transactions") }}),

    tenders as ({{ commerce.accepted("stg_commerce_shopify__tender_transactions") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    -- ids of tenders and transactions need not agree: of an order with one tender method and one gateway the method is known all the same
    tenders_of_orders as (
        select
            store_id,
            order_id,
            case when count(distinct lower(payment_method)) = 1 then max(lower(payment_method)) end as payment_method,
            max(_synced_at) as _synced_at
        from tenders
        group by store_id, order_id
    ),

    payments as (
        select
            transactions.*,
            coalesce(transactions.currency_code, orders.currency_code, stores.currency_code) as payment_currency_code,
            tenders.payment_method as own_method,
            tenders_of_orders.payment_method as order_method,
            case
                when lower(transactions.gateway) not in ('gift_card', 'shopify_store_credit', 'store_credit')
                then lower(transactions.gateway)
            end as money_gateway,
            coalesce(transactions.processed_at, transactions.created_at) as paid_at,
            {{ commerce.latest_of(["transactions._synced_at", "tenders._synced_at", "tenders_of_orders._synced_at", "orders._synced_at"]) }}
            as last_synced_at
        from transactions
        inner join stores on transactions.store_id = stores.store_id
        left join orders on transactions.store_id = orders.store_id and transactions.order_id = orders.order_id
        left join
            tenders
            on transactions.store_id = tenders.store_id
            and transactions.transaction_id = tenders.tender_transaction_id
            and transactions.order_id = tenders.order_id
        left join
            tenders_of_orders
            on transactions.store_id = tenders_of_orders.store_id
            and transactions.order_id = tenders_of_orders.order_id
    ),

    numbered as (
        select
            *,
            row_number() over (
                partition by store_id, order_id order by paid_at nulls last, length(transaction_id), transaction_id
            ) as position,
            min(money_gateway) over (partition by store_id, order_id)
            = max(money_gateway) over (partition by store_id, order_id) as has_one_gateway
        from payments
    ),

    tendered as (
        select
            *,
            case
                when money_gateway is not null
                then coalesce(own_method, case when has_one_gateway then order_method end)
            end as payment_method
        from numbered
    ),

    methods as (
        select
            *,
            case
                when lower(payment_method) not in ('unknown', 'other')
                then payment_method
                when card_company is not null
                then 'credit_card'
                else gateway
            end as method_landed
        from tendered
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
        "methods",
    )
}}
