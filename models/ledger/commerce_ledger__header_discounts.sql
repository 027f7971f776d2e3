-- discounts that are known of the whole order only: applications without a line, and what the header says beyond all
-- others
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    line_discounts as (select * from {{ ref("commerce_ledger__line_discounts") }} where component_event = 'sale'),

    landed as (
        select *, coalesce(order_charge_key || '-charge', order_line_key) as component_key
        from {{ ref("commerce__order_discounts") }}
        where amount <> 0 and not is_deleted
    ),

    applications as ({{ commerce.in_both_books("landed", ["amount"]) }}),

    headers as (
        select
            order_key,
            order_id,
            reported_discount_amount as header_amount,
            presentment_discount_amount as presentment_header_amount
        from orders
        where reported_discount_amount > 0
    ),

    header_books as ({{ commerce.in_both_books("headers", ["header_amount"]) }}),

    -- a discount of a line that is not there, or not of its order, is known, so it is no residual of the header
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
            cast(
                header_books.book_header_amount - coalesce(given_of_orders.given_amount, 0) as decimal(18, 4)
            ) as spread_amount,
            true as is_derived
        from header_books
        left join
            given_of_orders
            on header_books.order_key = given_of_orders.order_key
            and header_books.book = given_of_orders.book
        where header_books.book_header_amount > coalesce(given_of_orders.given_amount, 0)
    )

select *
from to_spread
