{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    refunds as ({{ commerce.accepted("stg_commerce_shopify__refunds") }}),

    order_line_refunds as ({{ commerce.accepted("stg_commerce_shopify__order_line_refunds") }}),

    adjustments as ({{ commerce.accepted("stg_commerce_shopify__order_adjustments") }})

-- positive is given back: lines are landed so, adjustments and what was withheld as a fee with the opposite sign
select
    store_id,
    refund_id,
    order_line_refund_id as refund_line_id,
    1 as place,
    'product' as component,
    order_line_id,
    restock_type,
    cast(null as {{ dbt.type_string() }}) as reason,
    quantity,
    subtotal_amount,
    tax_amount,
    presentment_subtotal_amount,
    presentment_tax_amount,
    _synced_at
from order_line_refunds
union all
select
    store_id,
    refund_id,
    'adjustment-' || order_adjustment_id,
    2,
    case
        when lower(reason) in ('pending_refund_discrepancy', 'pending refund discrepancy')
        then 'pending_adjustment'
        when lower(kind) = 'shipping_refund'
        then 'shipping'
        else 'adjustment'
    end,
    null,
    null,
    coalesce(reason, kind),
    null,
    - amount,
    - tax_amount,
    - presentment_amount,
    - presentment_tax_amount,
    _synced_at
from adjustments
union all
select
    store_id,
    refund_id,
    'duty-' || refund_id,
    3,
    'duty',
    null,
    null,
    null,
    null,
    duty_amount,
    null,
    presentment_duty_amount,
    null,
    _synced_at
from refunds
where duty_amount <> 0
{%- if commerce.is_staged("shopify", "return_shipping_fees") %}
    union all
    select
        store_id,
        refund_id,
        'fee-' || return_shipping_fee_id,
        4,
        'return_fee',
        null,
        null,
        null,
        null,
        - amount,
        null,
        - presentment_amount,
        null,
        _synced_at
    from {{ ref("int_commerce_shopify__return_fees") }}
{%- endif %}
