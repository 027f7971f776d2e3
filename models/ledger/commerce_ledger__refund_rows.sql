with
    refund_parts as (select * from {{ ref("commerce_ledger__refund_parts") }}),

    refund_lines as (select * from {{ ref("commerce_ledger__refund_lines") }}),

    refund_taxes as (select * from {{ ref("commerce_ledger__refund_taxes") }}),

    taxes as (select * from {{ ref("commerce_ledger__taxes") }} where book = 'shop'),

    charges as (
        select
            book,
            component_key,
            pool_key,
            position as component_position,
            gross_amount - discount_amount as net_charge_amount,
            sum(gross_amount - discount_amount) over (partition by book, pool_key) as net_pool_amount,
            gross_amount
        from {{ ref("commerce_ledger__netted") }}
        where source_table = 'order_charges'
    ),

    charges_given_back as (
        select
            refund_parts.*,
            charges.component_key,
            charges.component_position,
            cast(
                case
                    when refund_parts.net_amount < 0
                    then 0
                    when charges.net_pool_amount > 0
                    then charges.net_charge_amount
                    else charges.gross_amount
                end as decimal(18, 4)
            ) as charge_weight
        from refund_parts
        left join charges on refund_parts.pool_key = charges.pool_key and refund_parts.book = charges.book
        where refund_parts.component not in ('product', 'adjustment', 'return_fee') and refund_parts.net_amount <> 0
    ),

    allocated_charges as (
        {{
            commerce.allocate_amount(
                "charges_given_back", "net_amount", "charge_weight", "minor_ticks", "book, refund_line_key", "component_position", "component_key"
            )
        }}
    ),

    unallocated_charges as (
        select refund_parts.*
        from refund_parts
        where
            refund_parts.component not in ('product', 'adjustment', 'return_fee')
            and refund_parts.net_amount <> 0
            and not exists (
                select 1
                from allocated_charges
                where
                    allocated_charges.refund_line_key = refund_parts.refund_line_key
                    and allocated_charges.book = refund_parts.book
            )
    ),

    goods as (
        select book, refund_line_key, component_key, movement_type, movement_type as applies_to, - quantity as quantity, - (net_amount + discount_amount) as amount
        from refund_lines
        union all
        select book, refund_line_key, component_key, 'discount' as movement_type, movement_type as applies_to, null as quantity, discount_amount as amount
        from refund_lines
        where discount_amount <> 0
    ),

    others as (
        select book, refund_line_key, component_key, movement_type, movement_type as applies_to, - allocated_amount as amount
        from allocated_charges
        union all
        select book, refund_line_key, null as component_key, movement_type, movement_type as applies_to, - net_amount as amount
        from unallocated_charges
        union all
        select
            book,
            refund_line_key,
            null as component_key,
            case when component = 'return_fee' then 'fee' else 'adjustment' end as movement_type,
            case when component = 'return_fee' then 'fee' else 'order' end as applies_to,
            - net_amount as amount
        from refund_parts
        where component in ('adjustment', 'return_fee') and net_amount <> 0
        union all
        select
            book,
            refund_line_key,
            null as component_key,
            'tax' as movement_type,
            case when component = 'return_fee' then 'fee' else 'order' end as applies_to,
            - tax_amount as amount
        from refund_parts
        where component in ('adjustment', 'return_fee') and tax_amount <> 0
    ),

    unioned as (
        select
            book,
            refund_line_key,
            component_key,
            cast(null as {{ dbt.type_string() }}) as tax_line_key,
            movement_type,
            applies_to,
            quantity,
            amount
        from goods
        union all
        select book, refund_line_key, component_key, null as tax_line_key, movement_type, applies_to, null as quantity, amount
        from others
        where amount <> 0
        union all
        select book, refund_line_key, component_key, tax_line_key, 'tax' as movement_type, null as applies_to, null as quantity, - amount as amount
        from refund_taxes
    )

select
    unioned.book,
    refund_parts.order_key,
    refund_parts.refund_key,
    unioned.component_key,
    unioned.tax_line_key,
    refund_parts.refund_line_id,
    unioned.movement_type,
    coalesce(unioned.applies_to, refund_parts.movement_type) as applies_to,
    case
        when refund_parts.component = 'return_fee' then 'return_fee'
        when refund_parts.component = 'adjustment' then 'discrepancy'
        else refund_parts.movement_reason
    end as movement_reason,
    refund_parts.refund_number,
    taxes.tax_name,
    taxes.tax_rate,
    taxes.is_facilitator_tax,
    unioned.quantity,
    cast(unioned.amount as decimal(18, 4)) as amount
from unioned
inner join
    refund_parts
    on unioned.refund_line_key = refund_parts.refund_line_key
    and unioned.book = refund_parts.book
left join taxes on unioned.tax_line_key = taxes.tax_line_key
