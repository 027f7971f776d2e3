-- all rows of the ledger in both books
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }} where book = 'shop'),

    refunds as (select * from {{ ref("commerce_ledger__refunds") }}),

    closings as (select * from {{ ref("commerce_ledger__closings") }}),

    lump_refunds as (select * from {{ ref("commerce_ledger__lump_refunds") }} where not is_closing),

    refund_rows as (
        select
            refund_rows.*,
            components.order_line_key,
            components.order_charge_key,
            refunds.business_date,
            refunds.occurred_at
        from {{ ref("commerce_ledger__refund_rows") }} as refund_rows
        inner join refunds on refund_rows.refund_key = refunds.refund_key
        left join components on refund_rows.component_key = components.component_key
    ),

    remainder_rows as (
        select
            remainder_rows.*,
            components.order_line_key,
            components.order_charge_key,
            closings.refund_key,
            closings.movement_reason,
            closings.is_date_derived,
            closings.business_date,
            closings.occurred_at,
            orders.order_id
        from {{ ref("commerce_ledger__remainder_rows") }} as remainder_rows
        inner join closings on remainder_rows.order_key = closings.order_key
        inner join orders on remainder_rows.order_key = orders.order_key
        left join components on remainder_rows.component_key = components.component_key
    )

{% set nothing = "cast(null as " ~ dbt.type_string() ~ ")" %}
select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    order_discount_key,
    {{ nothing }} as refund_key,
    tax_line_key,
    source_table,
    source_id,
    movement_type,
    applies_to,
    'sale' as movement_event,
    'order' as movement_reason,
    tax_name,
    tax_rate,
    quantity,
    amount,
    is_facilitator_tax,
    is_derived,
    false as is_date_derived,
    cast(null as date) as business_date,
    cast(null as {{ dbt.type_timestamp() }}) as occurred_at
from {{ ref("commerce_ledger__sale_rows") }}
union all
select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    null,
    refund_key,
    tax_line_key,
    'refund_lines',
    refund_line_id,
    movement_type,
    applies_to,
    'reversal',
    movement_reason,
    tax_name,
    tax_rate,
    quantity,
    amount,
    is_facilitator_tax,
    false,
    false,
    business_date,
    occurred_at
from refund_rows
union all
select
    'shop',
    order_key,
    null,
    null,
    null,
    null,
    refund_key,
    null,
    'refunds',
    refund_id,
    'adjustment',
    'order',
    'reversal',
    'refund',
    null,
    null,
    null,
    - reported_amount,
    null,
    false,
    false,
    business_date,
    occurred_at
from lump_refunds
union all
select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    null,
    refund_key,
    tax_line_key,
    'orders',
    order_id,
    movement_type,
    applies_to,
    'reversal',
    movement_reason,
    tax_name,
    tax_rate,
    quantity,
    amount,
    is_facilitator_tax,
    true,
    is_date_derived,
    business_date,
    occurred_at
from remainder_rows
union all
select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    null,
    null,
    null,
    source_table,
    source_id,
    movement_type,
    applies_to,
    'reversal',
    movement_reason,
    null,
    null,
    quantity,
    amount,
    null,
    false,
    false,
    business_date,
    occurred_at
from {{ ref("commerce_ledger__landed_reversals") }}
