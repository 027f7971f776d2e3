with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    refunds as (select * from {{ ref("commerce__refunds") }} where not is_deleted),

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
    coalesce(refund_lines.line_count, 0) as line_count,
    row_number() over (
        partition by refunds.order_key
        order by coalesce(refunds.processed_at, refunds.created_at), refunds.refund_key
    ) as refund_number,
    refunds.reported_amount,
    refunds.business_date,
    coalesce(refunds.processed_at, refunds.created_at) as occurred_at
from refunds
inner join orders on refunds.order_key = orders.order_key
left join refund_lines on refunds.refund_key = refund_lines.refund_key
