with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }}),

    landed as (
        select *, coalesce(order_charge_key, order_line_key) as component_key
        from {{ ref("commerce__tax_lines") }}
        where not is_deleted
    ),

    books as ({{ commerce.in_both_books("landed", ["amount"]) }}),

    taxes as (
        select
            books.book,
            books.order_key,
            books.component_key,
            components.pool_key,
            components.order_line_key,
            components.order_charge_key,
            coalesce(components.movement_type, 'order') as applies_to,
            books.tax_line_id,
            books.tax_line_key,
            books.tax_name,
            books.position,
            components.position as component_position,
            books.minor_ticks,
            books.tax_rate,
            books.book_amount as amount,
            books.is_facilitator_tax
        from books
        left join
            components on books.component_key = components.component_key and books.book = components.book
        where books.component_key is null or components.component_key is not null
    )

select * from taxes
