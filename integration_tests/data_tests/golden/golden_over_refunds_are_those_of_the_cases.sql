-- identity I5: nothing gives back more than was sold of it, but where a case says so
with
    breaches as (
        select distinct order_key
        from
            (
                select order_key
                from {{ ref("commerce", "commerce__sales_ledger") }}
                where movement_type <> 'adjustment' and applies_to <> 'order' and movement_reason <> 'return_fee'
                group by order_key, order_line_key, order_charge_key, movement_type, applies_to
                having
                    abs(sum(case when movement_event = 'reversal' then amount else 0 end))
                    > abs(sum(case when movement_event = 'sale' then amount else 0 end))
                    -- what is landed as a reversal has no sale of its own
                    and sum(case when movement_reason = 'return' then 1 else 0 end) = 0
            ) as components
    ),

    orders as (select * from {{ ref("commerce", "commerce__orders") }} where platform = 'golden')

select orders.store_id, orders.order_id, count(breaches.order_key) as breaches
from orders
left join breaches on orders.order_key = breaches.order_key
group by orders.store_id, orders.order_id
having
    (count(breaches.order_key) > 0)
    <> (orders.store_id = 'c24_over_refund' or (orders.store_id = 'c28_duty' and orders.order_id = '3'))
