with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }}),

    landed as (
        select
            *,
            coalesce(order_charge_key, order_line_key) as component_key,
            case when target_type = 'shipping' then 'shipping' else 'product' end as movement_type
        from {{ ref("commerce__order_discounts") }}
        where amount <> 0 and not is_deleted
    ),

    applications as ({{ commerce.in_both_books("landed", ["amount"]) }}),

    headers as (
        select
            *,
            reported_discount_amount as header_amount,
            presentment_discount_amount as presentment_header_amount
        from orders
        where reported_discount_amount > 0
    ),

    header_books as ({{ commerce.in_both_books("headers", ["header_amount"]) }}),

    attached as (
        select
            components.book,
            components.order_key,
            components.component_key,
            components.movement_type,
            'order_discounts' as source_table,
            applications.order_discount_id as source_id,
            applications.order_discount_key,
            applications.book_amount as landed_amount,
            applications.position,
            false as is_derived
        from applications
        inner join
            components
            on applications.component_key = components.component_key
            and applications.book = components.book
    ),

    own as (
        select
            components.book,
            components.order_key,
            components.component_key,
            components.movement_type,
            components.source_table,
            components.source_id,
            cast(null as {{ dbt.type_string() }}) as order_discount_key,
            components.own_discount_amount as landed_amount,
            1 as position,
            false as is_derived
        from components
        left join
            (select distinct component_key from attached where book = 'shop') as discounted
            on components.component_key = discounted.component_key
        where components.own_discount_amount <> 0 and discounted.component_key is null
    ),

    given as (
        select * from attached
        union all
        select * from own
    ),

    given_of_components as (
        select book, component_key, sum(landed_amount) as given_amount from given group by book, component_key
    ),

    given_of_orders as (
        select book, order_key, sum(landed_amount) as given_amount
        from (
            select book, order_key, landed_amount from given
            union all
            select book, order_key, book_amount from applications where component_key is null
        ) as all_given
        group by book, order_key
    ),

    -- what is known of the whole order only: applications without a line, and what the header says beyond all others
    to_spread as (
        select
            book,
            order_key,
            movement_type,
            'order_discounts' as source_table,
            order_discount_id as source_id,
            order_discount_key,
            book_amount as spread_amount,
            minor_ticks,
            position,
            false as is_derived
        from applications
        where component_key is null
        union all
        select
            header_books.book,
            header_books.order_key,
            'product' as movement_type,
            'orders' as source_table,
            header_books.order_id as source_id,
            cast(null as {{ dbt.type_string() }}) as order_discount_key,
            header_books.book_header_amount - coalesce(given_of_orders.given_amount, 0) as spread_amount,
            header_books.minor_ticks,
            1 as position,
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
            cast(components.landed_amount - coalesce(given_of_components.given_amount, 0) as decimal(18, 4)) as base_amount
        from to_spread
        inner join
            components
            on to_spread.order_key = components.order_key
            and to_spread.book = components.book
            and to_spread.movement_type = components.movement_type
        left join
            given_of_components
            on components.component_key = given_of_components.component_key
            and components.book = given_of_components.book
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
    ),

    -- a landed discount that finds nothing to fall on is kept, without a line
    unallocated as (
        select to_spread.*
        from to_spread
        left join
            spread
            on to_spread.order_key = spread.order_key
            and to_spread.book = spread.book
            and to_spread.source_table = spread.source_table
            and to_spread.source_id = spread.source_id
        where spread.order_key is null and not to_spread.is_derived
    )

select book, order_key, component_key, movement_type, source_table, source_id, order_discount_key, cast(landed_amount as decimal(18, 4)) as landed_amount, position, is_derived
from given
union all
select book, order_key, component_key, movement_type, source_table, source_id, order_discount_key, allocated_amount, position, is_derived
from spread
where allocated_amount <> 0
union all
select
    book,
    order_key,
    cast(null as {{ dbt.type_string() }}) as component_key,
    movement_type,
    source_table,
    source_id,
    order_discount_key,
    spread_amount,
    position,
    is_derived
from unallocated
