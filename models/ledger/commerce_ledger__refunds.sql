-- refunds in the order in which they happened
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (
        select *, coalesce(processed_at, created_at) as occurred_at
        from {{ ref("commerce__refunds") }}
        where not is_deleted
    ),

    refund_lines as (
        select refund_key, count(*) as line_count
        from {{ ref("commerce__refund_lines") }}
        where not is_deleted
        group by refund_key
    )

select
    refunds.refund_key,
    refunds.order_key,
    refunds.refund_id,
    case when refunds.is_edit then 'edit' else 'refund' end as movement_reason,
    row_number() over (
        partition by refunds.order_key order by refunds.occurred_at, refunds.refund_key
    ) as refund_number,
    refunds.reported_amount,
    -- what a refund without detail gives back, as far as it is landed in the currency of the books
    case
        when refund_lines.refund_key is null and refunds.currency_code = orders.currency_code
        then coalesce(refunds.reported_amount, 0)
        else 0
    end as lump_amount,
    refunds.business_date,
    refunds.occurred_at
from refunds
inner join orders on refunds.order_key = orders.order_key
left join refund_lines on refunds.refund_key = refund_lines.refund_key
