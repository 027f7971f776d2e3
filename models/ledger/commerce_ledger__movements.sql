-- all rows of the ledger, in both books
{% set nothing = "cast(null as " ~ dbt.type_string() ~ ")" %}
with
    components as (select * from {{ ref("commerce_ledger__components") }} where book = 'shop'),

    refund_rows as (select * from {{ ref("commerce_ledger__refund_rows") }}),

    lump_refunds as (select * from {{ ref("commerce_ledger__lump_refunds") }} where not is_closing)

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
    movement_event,
    movement_reason,
    tax_name,
    tax_rate,
    quantity,
    amount,
    is_facilitator_tax,
    is_derived,
    false as is_date_derived,
    business_date,
    occurred_at
from {{ ref("commerce_ledger__order_rows") }}
union all
select
    refund_rows.book,
    refund_rows.order_key,
    refund_rows.component_key,
    components.order_line_key,
    components.order_charge_key,
    null as order_discount_key,
    refund_rows.refund_key,
    refund_rows.tax_line_key,
    'refund_lines' as source_table,
    refund_rows.refund_line_id as source_id,
    refund_rows.movement_type,
    refund_rows.applies_to,
    'reversal' as movement_event,
    refund_rows.movement_reason,
    refund_rows.tax_name,
    refund_rows.tax_rate,
    refund_rows.quantity,
    refund_rows.amount,
    refund_rows.is_facilitator_tax,
    refund_rows.is_derived,
    false as is_date_derived,
    refund_rows.business_date,
    refund_rows.occurred_at
from refund_rows
left join components on refund_rows.component_key = components.component_key
union all
select
    'shop' as book,
    order_key,
    null as component_key,
    null as order_line_key,
    null as order_charge_key,
    null as order_discount_key,
    refund_key,
    null as tax_line_key,
    'refunds' as source_table,
    refund_id as source_id,
    'adjustment' as movement_type,
    'order' as applies_to,
    'reversal' as movement_event,
    'refund' as movement_reason,
    null as tax_name,
    null as tax_rate,
    null as quantity,
    - lump_amount as amount,
    null as is_facilitator_tax,
    false as is_derived,
    false as is_date_derived,
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
    null as order_discount_key,
    refund_key,
    tax_line_key,
    source_table,
    source_id,
    movement_type,
    applies_to,
    'reversal' as movement_event,
    movement_reason,
    tax_name,
    tax_rate,
    quantity,
    amount,
    is_facilitator_tax,
    true as is_derived,
    is_date_derived,
    business_date,
    occurred_at
from {{ ref("commerce_ledger__remainder_rows") }}
