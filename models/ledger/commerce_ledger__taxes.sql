-- the taxes of lines and charges, and those of whole orders; what taxes a line that is not there, or not of its order,
-- stays out
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }}),

    landed as {{ commerce.inlined() }} (
        select *, coalesce(order_charge_key || '-charge', order_line_key) as component_key
        from {{ ref("commerce__tax_lines") }}
        where not is_deleted
    ),

    books as ({{ commerce.in_both_books("landed", ["amount"]) }})

select
    books.book,
    books.order_key,
    books.component_key,
    components.pool_key,
    components.order_line_key,
    components.order_charge_key,
    books.tax_line_id,
    books.tax_line_key,
    books.tax_name,
    coalesce(components.applies_to, 'order') as applies_to,
    coalesce(components.component_event, 'sale') as component_event,
    components.position as component_position,
    books.position,
    books.tax_rate,
    case when components.component_event = 'reversal' then abs(books.book_amount) else books.book_amount end as amount,
    books.is_facilitator_tax,
    books.amounts_include_tax,
    components.business_date,
    components.occurred_at
from books
left join
    components
    on books.component_key = components.component_key
    and books.order_key = components.order_key
    and books.book = components.book
where books.component_key is null or components.component_key is not null
