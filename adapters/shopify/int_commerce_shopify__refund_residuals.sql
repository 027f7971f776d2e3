{{ config(enabled=commerce.has_shape("shopify", "graphql")) }}

-- what a refund gave back beyond the parts that are landed; a refund that moved no money says nothing of it
with
    parts as (
        select
            *,
            row_number() over (
                partition by store_id, refund_id, component, subtotal_amount order by refund_line_id
            ) as turn
        from {{ ref("int_commerce_shopify__refund_parts") }}
    ),

    return_fees as (select * from parts where component = 'return_fee'),

    -- a fee that is landed a second time as an adjustment was withheld once
    counted as (
        select parts.*
        from parts
        left join
            return_fees
            on parts.component = 'adjustment'
            and parts.store_id = return_fees.store_id
            and parts.refund_id = return_fees.refund_id
            and parts.subtotal_amount = return_fees.subtotal_amount
            and parts.turn = return_fees.turn
        where return_fees.refund_id is null
    ),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    refunds as (
        select landed.*, orders.amounts_include_tax, orders.currency_code, orders.presentment_currency_code
        from ({{ commerce.accepted("stg_commerce_shopify__refunds") }}) as landed
        inner join orders on landed.store_id = orders.store_id and landed.order_id = orders.order_id
        where landed.refunded_amount <> 0
    ),

    given as (
        select
            refunds.store_id,
            refunds.refund_id,
            {%- for book in ["", "presentment_"] %}
                sum(
                    counted.{{ book }}subtotal_amount + case
                        when counted.component = 'product' and refunds.amounts_include_tax
                        then 0
                        else coalesce(counted.{{ book }}tax_amount, 0)
                    end
                ) as {{ book }}amount,
            {%- endfor %}
            max(counted._synced_at) as _synced_at
        from counted
        inner join refunds on counted.store_id = refunds.store_id and counted.refund_id = refunds.refund_id
        group by refunds.store_id, refunds.refund_id
    )

select
    refunds.store_id,
    refunds.order_id,
    refunds.refund_id,
    refunds.currency_code,
    refunds.presentment_currency_code,
    {%- for book in ["", "presentment_"] %}
        cast(
            refunds.{{ book }}refunded_amount - coalesce(given.{{ book }}amount, 0) as decimal(18, 4)
        ) as {{ book }}amount,
    {%- endfor %}
    refunds.amounts_include_tax,
    coalesce(refunds.processed_at, refunds.created_at) as refunded_at,
    {{ commerce.latest_of(["refunds._synced_at", "given._synced_at"]) }} as _synced_at
from refunds
left join given on refunds.store_id = given.store_id and refunds.refund_id = given.refund_id
