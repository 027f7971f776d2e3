-- gross and discount of lines and charges, without the tax that the landed amounts contain (ledger rule 1)
with
    components as (select * from {{ ref("commerce_ledger__components") }}),

    discounts as (
        select book, component_key, sum(landed_amount) as discount_amount
        from {{ ref("commerce_ledger__discounts") }}
        where component_key is not null
        group by book, component_key
    ),

    taxes as (
        select book, component_key, sum(amount) as tax_amount, cast(sum(tax_rate) as decimal(28, 12)) as tax_rate
        from {{ ref("commerce_ledger__taxes") }}
        where component_key is not null and amounts_include_tax
        group by book, component_key
    ),

    joined as (
        select
            components.*,
            taxes.tax_rate,
            cast(coalesce(discounts.discount_amount, 0) as decimal(18, 4)) as landed_discount_amount,
            cast(components.landed_amount - coalesce(discounts.discount_amount, 0) as decimal(18, 4)) as paid_amount,
            cast(
                components.landed_amount
                - coalesce(discounts.discount_amount, 0)
                - coalesce(taxes.tax_amount, 0) as decimal(18, 4)
            ) as net_amount
        from components
        left join discounts on components.component_key = discounts.component_key and components.book = discounts.book
        left join taxes on components.component_key = taxes.component_key and components.book = taxes.book
    ),

    -- where the discount eats all of the price, the rate has to say what tax was in it
    grossed as (
        select
            *,
            case
                when paid_amount = 0 and landed_amount <> 0 and tax_rate > 0
                then {{ commerce.divide_amount("landed_amount", "1000000", "(1 + tax_rate) * 1000000", "minor_ticks") }}
                when net_amount = paid_amount
                then landed_amount
                when landed_discount_amount = 0
                then net_amount
                when paid_amount = 0
                then landed_amount
                else {{ commerce.divide_amount("landed_amount", "net_amount", "paid_amount", "minor_ticks") }}
            end as gross_amount
        from joined
    )

select
    book,
    order_key,
    component_key,
    pool_key,
    order_line_key,
    order_charge_key,
    source_table,
    source_id,
    movement_type,
    applies_to,
    component_event,
    position,
    minor_ticks,
    quantity,
    landed_discount_amount,
    gross_amount,
    cast(gross_amount - net_amount as decimal(18, 4)) as discount_amount,
    paid_amount = 0 and gross_amount <> landed_amount as is_derived,
    business_date,
    occurred_at
from grossed
