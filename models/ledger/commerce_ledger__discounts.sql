select
    book,
    order_key,
    component_key,
    applies_to,
    component_event,
    source_table,
    source_id,
    order_discount_key,
    position,
    cast(landed_amount as decimal(18, 4)) as landed_amount,
    false as is_derived
from {{ ref("commerce_ledger__line_discounts") }}
union all
select
    book,
    order_key,
    component_key,
    applies_to,
    'sale' as component_event,
    source_table,
    source_id,
    order_discount_key,
    position,
    cast(landed_amount as decimal(18, 4)) as landed_amount,
    is_derived
from {{ ref("commerce_ledger__spread_discounts") }}
