-- the tax of a refund part, split over the taxes of what it gives back, so that tax by name and rate ties
with
    parts as (
        select
            *,
            sum(tax_amount) over ({{ commerce.refunds_so_far("refund_line_key") }}) as tax_so_far
        from {{ ref("commerce_ledger__refund_parts") }}
        where tax_amount <> 0 and component not in ('adjustment', 'return_fee')
    ),

    taxes as (
        select *, count(*) over (partition by book, pool_key) as tax_count
        from {{ ref("commerce_ledger__taxes") }}
        where amount > 0 and pool_key is not null
    ),

    joined as (
        select
            parts.book,
            parts.order_key,
            parts.refund_line_key,
            parts.minor_ticks,
            parts.tax_amount,
            cast(parts.tax_so_far as decimal(18, 4)) as tax_so_far,
            cast(parts.tax_so_far - parts.tax_amount as decimal(18, 4)) as tax_before,
            coalesce(taxes.tax_count, 0) as tax_count,
            taxes.tax_line_key,
            taxes.component_key,
            taxes.component_position,
            taxes.position as tax_position,
            taxes.amount as sale_tax_amount
        from parts
        left join taxes on parts.pool_key = taxes.pool_key and parts.book = taxes.book
    ),

    to_split as (
        select *
        from joined
        where tax_count > 1 and tax_amount > 0 and tax_before >= 0
    ),

    -- the share of all refunds so far less the share of those before: the last refund returns each tax to zero
    split_so_far as (
        {{
            commerce.allocate_amount(
                "to_split", "tax_so_far", "sale_tax_amount", "minor_ticks", "book, refund_line_key", "component_position, tax_position", "tax_line_key"
            )
        }}
    ),

    split_before as (
        {{
            commerce.allocate_amount(
                "to_split", "tax_before", "sale_tax_amount", "minor_ticks", "book, refund_line_key", "component_position, tax_position", "tax_line_key"
            )
        }}
    )

select
    split_so_far.book,
    split_so_far.refund_line_key,
    split_so_far.component_key,
    split_so_far.tax_line_key,
    cast(split_so_far.allocated_amount - split_before.allocated_amount as decimal(18, 4)) as amount
from split_so_far
inner join
    split_before
    on split_so_far.refund_line_key = split_before.refund_line_key
    and split_so_far.tax_line_key = split_before.tax_line_key
    and split_so_far.book = split_before.book
where split_so_far.allocated_amount <> split_before.allocated_amount
union all
select
    book,
    refund_line_key,
    case when tax_count = 1 then component_key end as component_key,
    case when tax_count = 1 then tax_line_key end as tax_line_key,
    tax_amount as amount
from (
    select *, row_number() over (partition by book, refund_line_key order by tax_position) as tax_number
    from joined
    where not (tax_count > 1 and tax_amount > 0 and tax_before >= 0)
) as whole
where tax_number = 1
