-- discounts of the whole order split over its lines by what these cost (ledger rule 2)
with
    header_discounts as (select * from {{ ref("commerce_ledger__header_discounts") }}),

    components as (select * from {{ ref("commerce_ledger__components") }} where component_event = 'sale'),

    line_discounts as (select * from {{ ref("commerce_ledger__line_discounts") }} where component_event = 'sale'),

    given_of_components as (
        select book, component_key, sum(landed_amount) as given_amount from line_discounts group by book, component_key
    ),

    bases as (
        select
            header_discounts.*,
            components.component_key,
            components.position as component_position,
            components.landed_amount - coalesce(given_of_components.given_amount, 0) as base_amount
        from header_discounts
        inner join
            components
            on header_discounts.order_key = components.order_key
            and header_discounts.book = components.book
            and header_discounts.applies_to = components.movement_type
        left join
            given_of_components
            on components.component_key = given_of_components.component_key
            and components.book = given_of_components.book
        where header_discounts.spread_amount > 0
    ),

    spread as (
        {{
            commerce.allocate_amount(
                "bases",
                "spread_amount",
                "base_amount",
                "minor_ticks",
                "book, source_table, order_key, source_id",
                "component_position",
                "component_key",
            )
        }}
    )

select
    book,
    order_key,
    component_key,
    applies_to,
    source_table,
    source_id,
    order_discount_key,
    position,
    allocated_amount as landed_amount,
    is_derived
from spread
where allocated_amount <> 0
union all
-- a landed discount that finds nothing to fall on is kept, without a line
select
    book,
    order_key,
    cast(null as {{ dbt.type_string() }}) as component_key,
    applies_to,
    source_table,
    source_id,
    order_discount_key,
    position,
    cast(spread_amount as decimal(18, 4)) as landed_amount,
    is_derived
from header_discounts
where
    not is_derived
    and not exists (
        select 1
        from spread
        where
            spread.book = header_discounts.book
            and spread.order_key = header_discounts.order_key
            and spread.source_id = header_discounts.source_id
            and spread.source_table = header_discounts.source_table
    )
