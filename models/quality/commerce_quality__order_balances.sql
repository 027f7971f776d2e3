with
    orders as (select * from {{ ref("commerce__orders") }} where not is_test and not is_deleted),

    ledger_orders as (select * from {{ ref("commerce_ledger__orders") }}),

    movements as (select * from {{ ref("commerce_quality__movement_balances") }}),

    components as (
        select order_key, count(*) as component_count
        from {{ ref("commerce_ledger__components") }}
        where book = 'shop'
        group by order_key
    ),

    discounts as (
        select order_key, sum(landed_amount) as given_discount_amount
        from {{ ref("commerce_ledger__discounts") }}
        where book = 'shop' and not is_derived
        group by order_key
    ),

    payments as (select * from {{ ref("commerce_quality__payment_balances") }}),

    refunds as (select * from {{ ref("commerce_quality__refund_balances") }}),

    breaches as (select distinct order_key from ({{ commerce.over_refunded_components() }}) as over_refunded)

select
    orders.order_key,
    orders.store_key,
    orders.platform,
    orders.store_id,
    orders.order_id,
    orders.currency_code,
    orders.reported_basis,
    coalesce(components.component_count, 0) as component_count,
    coalesce(payments.payment_count, 0) as payment_count,
    coalesce(refunds.edit_count, 0) as edit_count,
    coalesce(refunds.lump_count, 0) as lump_count,
    cast(coalesce(movements.placed_amount, 0) as decimal(18, 4)) as placed_amount,
    cast(coalesce(movements.returned_amount, 0) as decimal(18, 4)) as returned_amount,
    cast(
        case
            when orders.reported_basis = 'none'
            then null
            when orders.reported_basis = 'payments'
            then coalesce(payments.captured_amount, 0)
            else orders.reported_total_amount
        end as decimal(18, 4)
    ) as reported_placed_amount,
    cast(coalesce(movements.reversed_amount, 0) as decimal(18, 4)) as reversed_amount,
    refunds.reported_refunded_amount,
    refunds.compared_reversed_amount,
    refunds.worst_refund_difference_amount,
    cast(coalesce(payments.paid_amount, 0) as decimal(18, 4)) as paid_amount,
    cast(
        coalesce(movements.placed_amount, 0)
        - coalesce(movements.reversed_amount, 0)
        - coalesce(payments.paid_amount, 0) as decimal(18, 4)
    ) as open_amount,
    cast(coalesce(movements.adjustment_tax_amount, 0) as decimal(18, 4)) as adjustment_tax_amount,
    orders.reported_discount_amount,
    cast(coalesce(discounts.given_discount_amount, 0) as decimal(18, 4)) as given_discount_amount,
    {{ commerce.from_ticks("ledger_orders.minor_ticks * coalesce(components.component_count, 0)") }}
    as tolerance_amount,
    orders.amounts_include_tax,
    orders.has_refund_records,
    ledger_orders.is_cancelled,
    -- the header's own parts agree with the lines, so what the total holds beyond them was not landed as a part
    abs(
        orders.reported_subtotal_amount
        - coalesce(movements.placed_goods_amount, 0)
        - case when orders.amounts_include_tax then coalesce(movements.placed_goods_tax_amount, 0) else 0 end
    )
    <= {{ commerce.from_ticks("ledger_orders.minor_ticks * coalesce(components.component_count, 0)") }}
    and coalesce(abs(orders.reported_tax_amount - movements.placed_tax_amount), 0)
    <= {{ commerce.from_ticks("ledger_orders.minor_ticks * coalesce(components.component_count, 0)") }}
    as has_header_of_lines,
    coalesce(payments.has_instalments, false) as has_instalments,
    coalesce(payments.has_other_currency, false) as has_other_currency,
    breaches.order_key is not null as is_over_refunded,
    ledger_orders.is_cancelled
    and ledger_orders.is_captured
    and orders.has_refund_records
    and coalesce(movements.placed_amount, 0) > coalesce(movements.reversed_amount, 0) as is_cancelled_amount_kept,
    orders.business_date
from orders
inner join ledger_orders on orders.order_key = ledger_orders.order_key
left join movements on orders.order_key = movements.order_key
left join components on orders.order_key = components.order_key
left join discounts on orders.order_key = discounts.order_key
left join payments on orders.order_key = payments.order_key
left join refunds on orders.order_key = refunds.order_key
left join breaches on orders.order_key = breaches.order_key
