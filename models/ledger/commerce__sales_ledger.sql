with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    movements as (select * from {{ ref("commerce_ledger__movements") }} where book = 'shop'),

    presentment as (select * from {{ ref("commerce_ledger__movements") }} where book = 'presentment'),

    keyed as (
        select
            {{
                dbt_utils.generate_surrogate_key(
                    ["orders.platform", "orders.store_id", "movements.source_table", "movements.source_id", "movements.movement_type", "movements.applies_to", "movements.movement_event", "movements.component_key", "movements.tax_line_key"]
                )
            }} as movement_key,
            movements.order_key,
            movements.order_line_key,
            movements.order_charge_key,
            movements.order_discount_key,
            movements.refund_key,
            orders.store_key,
            orders.platform,
            orders.store_id,
            movements.source_table,
            movements.source_id,
            movements.movement_type,
            movements.applies_to,
            movements.movement_event,
            movements.movement_reason,
            orders.currency_code,
            case
                when presentment.amount is not null or orders.presentment_currency_code = orders.currency_code
                then orders.presentment_currency_code
            end as presentment_currency_code,
            movements.tax_name,
            movements.tax_rate,
            cast(movements.quantity as decimal(18, 4)) as quantity,
            cast(movements.amount as decimal(18, 4)) as amount,
            cast(
                case
                    when orders.presentment_currency_code = orders.currency_code then movements.amount else presentment.amount
                end as decimal(18, 4)
            ) as presentment_amount,
            movements.is_facilitator_tax,
            movements.is_derived,
            movements.is_date_derived,
            coalesce(movements.business_date, orders.business_date) as business_date,
            coalesce(movements.occurred_at, orders.sale_at) as occurred_at
        from movements
        inner join orders on movements.order_key = orders.order_key
        left join
            presentment
            on movements.order_key = presentment.order_key
            and movements.source_table = presentment.source_table
            and movements.source_id = presentment.source_id
            and movements.movement_type = presentment.movement_type
            and movements.applies_to = presentment.applies_to
            and movements.movement_event = presentment.movement_event
            and coalesce(movements.component_key, '') = coalesce(presentment.component_key, '')
            and coalesce(movements.tax_line_key, '') = coalesce(presentment.tax_line_key, '')
    )

select * from keyed
