-- identity I2: the reversal rows of a refund are its reported amount
with
    ledger as (
        select refund_key, - sum(amount) as refunded_amount
        from {{ ref("commerce", "commerce__sales_ledger") }}
        group by refund_key
    )

select refunds.store_id, refunds.refund_id, refunds.reported_amount, ledger.refunded_amount
from {{ ref("commerce", "commerce__refunds") }} as refunds
inner join {{ ref("commerce", "commerce__orders") }} as orders on refunds.order_key = orders.order_key
left join ledger on refunds.refund_key = ledger.refund_key
where
    refunds.platform = 'golden'
    and refunds.currency_code = orders.currency_code
    and not (orders.is_test or orders.is_deleted or refunds.is_deleted)
    and refunds.reported_amount <> coalesce(ledger.refunded_amount, 0)
