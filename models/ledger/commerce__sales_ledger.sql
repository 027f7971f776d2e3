{% set source = [
    "source_table",
    "source_id",
    "movement_type",
    "applies_to",
    "movement_event",
    "component_key",
    "tax_line_key",
] %}
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    movements as (select * from {{ ref("commerce_ledger__movements") }} where book = 'shop'),

    presentment as (select * from {{ ref("commerce_ledger__movements") }} where book = 'presentment'),

    joined as (
        select
            movements.*,
            orders.store_key,
            orders.platform,
            orders.store_id,
            orders.currency_code,
            orders.presentment_currency_code as order_presentment_currency_code,
            case
                when orders.presentment_currency_code = orders.currency_code
                then movements.amount
                else presentment.amount
            end as presentment_amount,
            orders.business_date as sale_date,
            orders.sale_at
        from movements
        inner join orders on movements.order_key = orders.order_key
        left join
            presentment on movements.order_key = presentment.order_key
            {%- for column in source %}
                and coalesce(movements.{{ column }}, '') = coalesce(presentment.{{ column }}, '')
            {%- endfor %}
    )

select
    {{ dbt_utils.generate_surrogate_key(["platform", "store_id"] + source) }} as movement_key,
    order_key,
    order_line_key,
    order_charge_key,
    order_discount_key,
    refund_key,
    store_key,
    platform,
    store_id,
    source_table,
    source_id,
    movement_type,
    applies_to,
    movement_event,
    movement_reason,
    currency_code,
    case when presentment_amount is not null then order_presentment_currency_code end as presentment_currency_code,
    tax_name,
    cast(tax_rate as decimal(28, 12)) as tax_rate,
    cast(quantity as decimal(18, 4)) as quantity,
    cast(amount as decimal(18, 4)) as amount,
    cast(presentment_amount as decimal(18, 4)) as presentment_amount,
    is_facilitator_tax,
    is_derived,
    is_date_derived,
    coalesce(business_date, sale_date) as business_date,
    coalesce(occurred_at, sale_at) as occurred_at
from joined
