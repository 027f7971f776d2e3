with
    components as (select * from {{ ref("commerce_ledger__components") }}),

    discounts as (
        select book, component_key, cast(sum(landed_amount) as decimal(18, 4)) as discount_amount
        from {{ ref("commerce_ledger__discounts") }}
        where component_key is not null
        group by book, component_key
    ),

    taxes as (
        select
            book,
            component_key,
            cast(sum(amount) as decimal(18, 4)) as tax_amount,
            cast(sum(tax_rate) as decimal(18, 12)) as tax_rate,
            count(*) as tax_count
        from {{ ref("commerce_ledger__taxes") }}
        where component_key is not null
        group by book, component_key
    ),

    joined as (
        select
            components.*,
            coalesce(discounts.discount_amount, 0) as landed_discount_amount,
            coalesce(taxes.tax_amount, 0) as tax_amount,
            coalesce(taxes.tax_count, 0) as tax_count,
            taxes.tax_rate,
            -- ledger rule 1; where the discount eats all of the price the rate has to say what tax was in it
            case
                when not components.amounts_include_tax
                then 'no'
                when
                    components.landed_amount = coalesce(discounts.discount_amount, 0)
                    and components.landed_amount <> 0
                    and taxes.tax_rate > 0
                then 'by_rate'
                when
                    coalesce(taxes.tax_amount, 0) <> 0
                    and components.landed_amount <> coalesce(discounts.discount_amount, 0)
                then 'by_amount'
                else 'no'
            end as netting
        from components
        left join
            discounts
            on components.component_key = discounts.component_key
            and components.book = discounts.book
        left join taxes on components.component_key = taxes.component_key and components.book = taxes.book
    ),

    grossed as (
        select
            *,
            case
                when netting = 'by_rate'
                then {{ commerce.divide_amount("landed_amount", "100000000", "((1 + tax_rate) * 100000000)", "minor_ticks") }}
                when netting = 'by_amount'
                then
                    {{
                        commerce.divide_amount(
                            "landed_amount",
                            "(landed_amount - landed_discount_amount - tax_amount)",
                            "(landed_amount - landed_discount_amount)",
                            "minor_ticks",
                        )
                    }}
                else landed_amount
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
    netting,
    position,
    tax_count,
    minor_ticks,
    quantity,
    landed_amount,
    landed_discount_amount,
    tax_amount,
    cast(gross_amount as decimal(18, 4)) as gross_amount,
    cast(
        case
            when netting = 'by_rate'
            then gross_amount
            when netting = 'by_amount'
            then gross_amount - (landed_amount - landed_discount_amount - tax_amount)
            else landed_discount_amount
        end as decimal(18, 4)
    ) as discount_amount,
    amounts_include_tax
from grossed
