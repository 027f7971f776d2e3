{{ config(enabled=commerce.is_enabled("event_retail")) }}

-- the means of payment is known, and no payment: neither its amount nor whether it was made
with
    sales_rows as (
        select
            *,
            lower(payment_method) as method,
            case when line_event = 'reversal' then - abs(paid_amount) else paid_amount end
            + shipping_amount as owed_amount
        from {{ ref("int_commerce_event_retail__sales_rows") }}
        where payment_method is not null
    ),

    directed as (select *, case when owed_amount < 0 then 'refund' else 'sale' end as kind from sales_rows),

    payments as (
        select
            store_id,
            order_id,
            kind,
            method,
            min(position) as position,
            max(currency_code) as currency_code,
            max(_synced_at) as _synced_at,
            sum(abs(owed_amount)) as amount
        from directed
        group by store_id, order_id, kind, method
    )

    {{
        commerce.conform(
            "payments",
            {
                "payment_id": commerce.join_ids(["order_id", "kind", "method"]),
                "order_id": "order_id",
                "position": "position",
                "kind": "kind",
                "method": commerce.event_retail_payment_method("method"),
                "reported_method": "method",
                "status": "'unknown'",
                "amount": "amount",
                "currency_code": "currency_code",
            },
        )
    }}
