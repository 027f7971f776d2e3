{{ config(enabled=commerce.is_enabled("event_retail")) }}

-- the means of payment is known, and no payment: neither its amount nor whether it was made
with
    sales_rows as (
        select
            *,
            lower(payment_method) as method,
            line_event = 'reversal' as is_refund,
            paid_amount + shipping_amount as owed_amount
        from {{ ref("int_commerce_event_retail__sales_rows") }}
        where payment_method is not null
    ),

    payments as (
        select
            store_id,
            order_id,
            is_refund,
            method,
            min(position) as position,
            max(currency_code) as currency_code,
            max(_synced_at) as _synced_at,
            sum(case when is_refund then - owed_amount else owed_amount end) as amount
        from sales_rows
        group by store_id, order_id, is_refund, method
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": commerce.join_ids(
                    ["order_id", "case when is_refund then 'refund' else 'sale' end", "method"]
                ),
                "order_id": "order_id",
                "position": "position",
                "kind": "case when is_refund then 'refund' else 'sale' end",
                "method": commerce.event_retail_payment_method("method"),
                "reported_method": "method",
                "status": "'unknown'",
                "amount": "amount",
                "currency_code": "currency_code",
            },
        )
    }}
