-- discounts that are landed of a line or a charge: its allocations if there are any, else its own discount (ledger
-- rule 2)
with
    orders as (select * from {{ ref("commerce_ledger__orders") }}),

    components as (select * from {{ ref("commerce_ledger__components") }}),

    landed as {{ commerce.inlined() }} (
        select *, coalesce(order_charge_key || '-charge', order_line_key) as component_key
        from {{ ref("commerce__order_discounts") }}
        where amount <> 0 and not is_deleted
    ),

    applications as ({{ commerce.in_both_books("landed", ["amount"]) }}),

    attached as (
        select
            components.book,
            components.order_key,
            components.component_key,
            components.applies_to,
            components.component_event,
            'order_discounts' as source_table,
            applications.order_discount_id as source_id,
            applications.order_discount_key,
            applications.position,
            case
                when components.component_event = 'reversal'
                then abs(applications.book_amount)
                else applications.book_amount
            end as landed_amount
        from applications
        inner join
            components
            on applications.component_key = components.component_key
            and applications.order_key = components.order_key
            and applications.book = components.book
    ),

    own as (
        select
            book,
            order_key,
            component_key,
            applies_to,
            component_event,
            source_table,
            source_id,
            cast(null as {{ dbt.type_string() }}) as order_discount_key,
            1 as position,
            own_discount_amount as landed_amount
        from components
        where
            own_discount_amount <> 0
            and not exists (select 1 from attached where attached.component_key = components.component_key)
    )

select *
from attached
union all
select *
from own
