-- both directions: what the ledger lacks and what it has beyond the expectation
with
    ledger as (
        select
            ledger.store_id,
            orders.order_id,
            ledger.source_table,
            ledger.source_id,
            ledger.movement_type,
            ledger.applies_to,
            ledger.movement_event,
            ledger.movement_reason,
            order_lines.order_line_id,
            order_charges.order_charge_id,
            order_discounts.order_discount_id,
            refunds.refund_id,
            ledger.currency_code,
            ledger.presentment_currency_code,
            ledger.tax_name,
            ledger.tax_rate,
            ledger.quantity,
            ledger.amount,
            ledger.presentment_amount,
            ledger.is_facilitator_tax,
            ledger.is_derived,
            ledger.is_date_derived,
            ledger.business_date,
            ledger.occurred_at
        from {{ ref("commerce", "commerce__sales_ledger") }} as ledger
        left join {{ ref("commerce", "commerce__orders") }} as orders on ledger.order_key = orders.order_key
        left join
            {{ ref("commerce", "commerce__order_lines") }} as order_lines
            on ledger.order_line_key = order_lines.order_line_key
        left join
            {{ ref("commerce", "commerce__order_charges") }} as order_charges
            on ledger.order_charge_key = order_charges.order_charge_key
        left join
            {{ ref("commerce", "commerce__order_discounts") }} as order_discounts
            on ledger.order_discount_key = order_discounts.order_discount_key
        left join {{ ref("commerce", "commerce__refunds") }} as refunds on ledger.refund_key = refunds.refund_key
        where ledger.platform = 'golden'
    ),

    expected as (select * from {{ ref("golden_expected_ledger") }})

select 'missing in the ledger' as problem, missing.*
from
    (
        select *
        from expected
        except all
        select *
        from ledger
    ) as missing
union all
select 'not expected' as problem, surplus.*
from
    (
        select *
        from ledger
        except all
        select *
        from expected
    ) as surplus
