-- what the order itself lands: its sale, and reversals of platforms that land them as lines and charges of their own
{% set nothing = "cast(null as " ~ dbt.type_string() ~ ")" %}
with
    unioned as (
        select
            book,
            order_key,
            component_key,
            order_line_key,
            order_charge_key,
            {{ nothing }} as order_discount_key,
            {{ nothing }} as tax_line_key,
            source_table,
            source_id,
            movement_type,
            applies_to,
            component_event,
            {{ nothing }} as tax_name,
            cast(null as decimal(28, 12)) as tax_rate,
            quantity,
            gross_amount as amount,
            cast(null as {{ dbt.type_boolean() }}) as is_facilitator_tax,
            is_derived,
            business_date,
            occurred_at
        from {{ ref("commerce_ledger__netted") }}
        where gross_amount <> 0 or movement_type in ('product', 'gift_card')
        union all
        select
            book,
            order_key,
            component_key,
            order_line_key,
            order_charge_key,
            order_discount_key,
            null as tax_line_key,
            source_table,
            source_id,
            'discount' as movement_type,
            applies_to,
            component_event,
            null as tax_name,
            null as tax_rate,
            null as quantity,
            - amount as amount,
            null as is_facilitator_tax,
            is_derived,
            business_date,
            occurred_at
        from {{ ref("commerce_ledger__net_discounts") }}
        where amount <> 0
        union all
        select
            book,
            order_key,
            component_key,
            order_line_key,
            order_charge_key,
            null as order_discount_key,
            tax_line_key,
            'tax_lines' as source_table,
            tax_line_id as source_id,
            'tax' as movement_type,
            applies_to,
            component_event,
            tax_name,
            tax_rate,
            null as quantity,
            amount,
            is_facilitator_tax,
            false as is_derived,
            business_date,
            occurred_at
        from {{ ref("commerce_ledger__taxes") }}
        where amount <> 0
    )

select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    order_discount_key,
    tax_line_key,
    source_table,
    source_id,
    movement_type,
    applies_to,
    case when component_event = 'sale' then 'sale' else 'reversal' end as movement_event,
    case
        component_event when 'sale' then 'order' when 'reversal' then 'return' else 'discrepancy'
    end as movement_reason,
    tax_name,
    tax_rate,
    cast(case when component_event = 'reversal' then - quantity else quantity end as decimal(18, 4)) as quantity,
    cast(case when component_event = 'reversal' then - amount else amount end as decimal(18, 4)) as amount,
    is_facilitator_tax,
    is_derived,
    business_date,
    occurred_at
from unioned
