-- each discount of a line or charge as it enters the ledger: as landed, or without the tax that the price contained
with
    discounts as (select * from {{ ref("commerce_ledger__discounts") }}),

    netted as (select * from {{ ref("commerce_ledger__netted") }}),

    joined as (
        select
            discounts.book,
            discounts.order_key,
            discounts.component_key,
            discounts.applies_to,
            discounts.component_event,
            discounts.source_table,
            discounts.source_id,
            discounts.order_discount_key,
            discounts.position,
            discounts.landed_amount,
            discounts.is_derived or coalesce(netted.is_derived, false) as is_derived,
            netted.order_line_key,
            netted.order_charge_key,
            netted.minor_ticks,
            netted.business_date,
            netted.occurred_at,
            netted.discount_amount as net_discount_amount,
            coalesce(netted.discount_amount <> netted.landed_discount_amount, false) as contained_tax,
            discounts.landed_amount * sign(netted.landed_discount_amount) as discount_weight
        from discounts
        left join netted on discounts.component_key = netted.component_key and discounts.book = netted.book
    ),

    to_net as (select *, abs(net_discount_amount) as net_weight from joined where contained_tax),

    shares as (
        {{
            commerce.allocate_amount(
                "to_net",
                "net_weight",
                "discount_weight",
                "minor_ticks",
                "book, component_key",
                "position",
                "source_id",
            )
        }}
    )

    {% set columns = [
        "book",
        "order_key",
        "component_key",
        "order_line_key",
        "order_charge_key",
        "order_discount_key",
        "source_table",
        "source_id",
        "applies_to",
        "component_event",
        "is_derived",
        "business_date",
        "occurred_at",
    ] | join(", ") %}
select {{ columns }}, landed_amount as amount
from joined
where not contained_tax
union all
select {{ columns }}, cast(sign(net_discount_amount) * allocated_amount as decimal(18, 4)) as amount
from shares
