-- discounts that are known of the whole order only, split over its lines by what these cost (ledger rule 2)
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }} where component_event = 'sale'),

    line_discounts as (select * from {{ ref("commerce_ledger__line_discounts") }} where component_event = 'sale'),

    landed as (
        select *, coalesce(order_charge_key || '-charge', order_line_key) as component_key
        from {{ ref("commerce__order_discounts") }}
        where amount <> 0 and not is_deleted
    ),

    applications as ({{ commerce.in_both_books("landed", ["amount"]) }}),

    headers as (
        select
            *, reported_discount_amount as header_amount, presentment_discount_amount as presentment_header_amount
        from orders
        where reported_discount_amount > 0
    ),

    header_books as ({{ commerce.in_both_books("headers", ["header_amount"]) }}),

    given_of_components as (
        select book, component_key, sum(landed_amount) as given_amount
        from line_discounts
        group by book, component_key
    ),

    -- a discount of a line that is not there is known, so it is no residual of the header
    given_of_orders as (
        select book, order_key, sum(amount) as given_amount
        from
            (
                select book, order_key, landed_amount as amount
                from line_discounts
                where source_table <> 'order_discounts'
                union all
                select book, order_key, book_amount as amount
                from applications
            ) as given
        group by book, order_key
    ),

    to_spread as (
        select
            book,
            order_key,
            case when target_type = 'shipping' then 'shipping' else 'product' end as applies_to,
            'order_discounts' as source_table,
            order_discount_id as source_id,
            order_discount_key,
            position,
            minor_ticks,
            book_amount as spread_amount,
            false as is_derived
        from applications
        where component_key is null
        union all
        select
            header_books.book,
            header_books.order_key,
            'product' as applies_to,
            'orders' as source_table,
            header_books.order_id as source_id,
            cast(null as {{ dbt.type_string() }}) as order_discount_key,
            1 as position,
            header_books.minor_ticks,
            header_books.book_header_amount - coalesce(given_of_orders.given_amount, 0) as spread_amount,
            true as is_derived
        from header_books
        left join
            given_of_orders
            on header_books.order_key = given_of_orders.order_key
            and header_books.book = given_of_orders.book
        where header_books.book_header_amount > coalesce(given_of_orders.given_amount, 0)
    ),

    bases as (
        select
            to_spread.*,
            components.component_key,
            components.position as component_position,
            components.landed_amount - coalesce(given_of_components.given_amount, 0) as base_amount
        from to_spread
        inner join
            components
            on to_spread.order_key = components.order_key
            and to_spread.book = components.book
            and to_spread.applies_to = components.movement_type
        left join
            given_of_components
            on components.component_key = given_of_components.component_key
            and components.book = given_of_components.book
        where to_spread.spread_amount > 0
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
    spread_amount as landed_amount,
    is_derived
from to_spread
where
    not is_derived
    and not exists (
        select 1
        from spread
        where
            spread.book = to_spread.book
            and spread.order_key = to_spread.order_key
            and spread.source_id = to_spread.source_id
            and spread.source_table = to_spread.source_table
    )
