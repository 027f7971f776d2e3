-- what a refunded tax or charge can fall on: the taxes of what is given back, the charges of its kind
with
    refund_amounts as (select * from {{ ref("commerce_ledger__refund_amounts") }}),

    sold as (
        select
            book,
            pool_key,
            component_key,
            tax_line_key,
            'tax' as movement_type,
            component_position,
            position,
            amount,
            amount as undiscounted_amount
        from {{ ref("commerce_ledger__taxes") }}
        where pool_key is not null and component_event = 'sale'
        union all
        select
            book,
            pool_key,
            component_key,
            cast(null as {{ dbt.type_string() }}) as tax_line_key,
            movement_type,
            position as component_position,
            1 as position,
            gross_amount - discount_amount as amount,
            gross_amount as undiscounted_amount
        from {{ ref("commerce_ledger__netted") }}
        where source_table = 'order_charges' and component_event = 'sale'
    ),

    joined as (
        select
            refund_amounts.book,
            refund_amounts.refund_line_key,
            refund_amounts.movement_type,
            refund_amounts.applies_to,
            refund_amounts.minor_ticks,
            refund_amounts.so_far_amount,
            refund_amounts.so_far_amount - refund_amounts.amount as before_amount,
            sold.component_key,
            sold.tax_line_key,
            sold.component_position,
            sold.position as sold_position,
            sold.amount as sold_amount,
            sold.undiscounted_amount,
            sum(sold.amount) over (
                partition by refund_amounts.refund_line_key, refund_amounts.movement_type, refund_amounts.book
            ) as pool_amount
        from refund_amounts
        inner join
            sold
            on refund_amounts.pool_key = sold.pool_key
            and refund_amounts.movement_type = sold.movement_type
            and refund_amounts.book = sold.book
    ),

    weighed as (
        select
            *,
            case when pool_amount = 0 then undiscounted_amount else sold_amount * sign(pool_amount) end as weight,
            abs(so_far_amount) as so_far_size,
            abs(before_amount) as before_size
        from joined
    )

select *
from weighed
