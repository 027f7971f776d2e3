select
    order_key,
    sum(case when movement_event = 'sale' then amount else 0 end) as placed_amount,
    sum(case when movement_event = 'reversal' then - amount else 0 end) as reversed_amount,
    -- what the order's own lines and charges give back is in the total of the order
    sum(
        case
            when
                movement_event = 'reversal'
                and source_table in ('order_lines', 'order_charges', 'order_discounts', 'tax_lines')
            then - amount
            else 0
        end
    ) as returned_amount,
    sum(
        case
            when
                movement_event = 'sale'
                and movement_type in ('product', 'gift_card', 'discount')
                and applies_to in ('product', 'gift_card')
            then amount
            else 0
        end
    ) as placed_goods_amount,
    sum(
        case
            when movement_event = 'sale' and movement_type = 'tax' and applies_to in ('product', 'gift_card')
            then amount
            else 0
        end
    ) as placed_goods_tax_amount,
    sum(case when movement_event = 'sale' and movement_type = 'tax' then amount else 0 end) as placed_tax_amount,
    sum(
        case
            when movement_event = 'reversal' and movement_type = 'tax' and applies_to = 'order' then abs(amount) else 0
        end
    ) as adjustment_tax_amount
from {{ ref("commerce__sales_ledger") }}
group by order_key
