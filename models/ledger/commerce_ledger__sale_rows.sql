with
    netted as (select * from {{ ref("commerce_ledger__netted") }}),

    discounts as (select * from {{ ref("commerce_ledger__discounts") }}),

    taxes as (select * from {{ ref("commerce_ledger__taxes") }} where amount <> 0),

    -- the discounts of netted components lose the tax that was in them
    discounts_to_net as (
        select
            discounts.*,
            netted.order_line_key,
            netted.order_charge_key,
            netted.discount_amount as net_discount_amount,
            netted.minor_ticks
        from discounts
        inner join netted on discounts.component_key = netted.component_key and discounts.book = netted.book
        where netted.netting <> 'no' and discounts.landed_amount > 0
    ),

    net_discounts as (
        {{
            commerce.allocate_amount(
                "discounts_to_net",
                "net_discount_amount",
                "landed_amount",
                "minor_ticks",
                "book, component_key",
                "position",
                "source_id",
            )
        }}
    ),

    discount_rows as (
        select discounts.*, netted.order_line_key, netted.order_charge_key, discounts.landed_amount as amount
        from discounts
        left join netted on discounts.component_key = netted.component_key and discounts.book = netted.book
        where coalesce(netted.netting, 'no') = 'no'
        union all
        select
            book,
            order_key,
            component_key,
            movement_type,
            source_table,
            source_id,
            order_discount_key,
            landed_amount,
            position,
            is_derived,
            order_line_key,
            order_charge_key,
            allocated_amount as amount
        from net_discounts
    )

select
    book,
    order_key,
    component_key,
    order_line_key,
    order_charge_key,
    cast(null as {{ dbt.type_string() }}) as order_discount_key,
    cast(null as {{ dbt.type_string() }}) as tax_line_key,
    source_table,
    source_id,
    movement_type,
    movement_type as applies_to,
    cast(null as {{ dbt.type_string() }}) as tax_name,
    cast(null as decimal(28, 12)) as tax_rate,
    quantity,
    gross_amount as amount,
    cast(null as {{ dbt.type_boolean() }}) as is_facilitator_tax,
    netting = 'by_rate' as is_derived
from netted
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
    movement_type as applies_to,
    null as tax_name,
    null as tax_rate,
    null as quantity,
    - amount as amount,
    null as is_facilitator_tax,
    is_derived
from discount_rows
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
    tax_name,
    tax_rate,
    null as quantity,
    amount,
    is_facilitator_tax,
    false as is_derived
from taxes
