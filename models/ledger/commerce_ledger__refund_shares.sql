-- refunded taxes split over the taxes of what is given back, so that tax by name and rate ties, and refunded charges
-- over the charges of their kind; each refund gets the share of all refunds so far less that of the earlier ones,
-- so the last one returns each tax and charge to zero
with
    refund_amounts as (select * from {{ ref("commerce_ledger__refund_amounts") }}),

    weighed as (select * from {{ ref("commerce_ledger__refund_weights") }}),

    so_far as (
        {{
            commerce.allocate_amount(
                "weighed",
                "so_far_size",
                "weight",
                "minor_ticks",
                "book, refund_line_key, movement_type",
                "component_position, sold_position",
                "coalesce(tax_line_key, component_key)",
            )
        }}
    ),

    before as (
        {{
            commerce.allocate_amount(
                "weighed",
                "before_size",
                "weight",
                "minor_ticks",
                "book, refund_line_key, movement_type",
                "component_position, sold_position",
                "coalesce(tax_line_key, component_key)",
            )
        }}
    ),

    shares as (
        select
            so_far.book,
            so_far.refund_line_key,
            so_far.component_key,
            so_far.tax_line_key,
            so_far.movement_type,
            so_far.applies_to,
            sign(so_far.so_far_amount) * so_far.allocated_amount
            - sign(so_far.before_amount) * before.allocated_amount as amount
        from so_far
        inner join
            before
            on so_far.refund_line_key = before.refund_line_key
            and so_far.movement_type = before.movement_type
            and so_far.component_key = before.component_key
            and coalesce(so_far.tax_line_key, '') = coalesce(before.tax_line_key, '')
            and so_far.book = before.book
    )

select
    book,
    refund_line_key,
    component_key,
    tax_line_key,
    movement_type,
    applies_to,
    cast(amount as decimal(18, 4)) as amount
from shares
where amount <> 0
union all
-- what was never charged, as far as the order says, is given back without a tax or charge to fall on
select book, refund_line_key, component_key, null as tax_line_key, movement_type, applies_to, amount
from refund_amounts
where
    not exists (
        select 1
        from weighed
        where
            weighed.weight > 0
            and weighed.refund_line_key = refund_amounts.refund_line_key
            and weighed.movement_type = refund_amounts.movement_type
            and weighed.book = refund_amounts.book
    )
