{% macro money_conservation() %}
    {#-
      Per adapter, store, currency and event: the money that the adapter landed, by its effect on what the customer owes, and where
      it went. excluded belongs to test and deleted orders, to deleted rows, or to rows that a setting keeps out, withheld is what the ledger's rules do not post
      (pending adjustments, duties never charged, fees landed twice), unmatched has no order or refund, or names a line or charge that is not its own; the ledger must hold the rest.
      derived is what only the header of an order says (its discounts beyond those of lines). Remainders and lump refunds are in neither side.
    -#}
    {%- set text = dbt.type_string() -%}
    {%- set part_event = "coalesce(order_charges.charge_event, order_lines.line_event, 'sale')" -%}
    {%- set event = "case when " ~ part_event ~ " = 'sale' then 'sale' else 'reversal' end" -%}
    {%- set lines = "left join order_lines on children.order_line_key = order_lines.order_line_key and children.order_key = order_lines.order_key" -%}
    {%- set charges = " left join order_charges on children.order_charge_key = order_charges.order_charge_key and children.order_key = order_charges.order_key" -%}
    {%- set unmatched = "(children.order_charge_key is not null and order_charges.order_charge_key is null) or (children.order_charge_key is null and children.order_line_key is not null and order_lines.order_line_key is null)" -%}
    {%- set kinds = {
        "order_lines": {
            "columns": ["order_line_key", "line_event", "gross_amount", "discount_amount"],
            "amount": "case when children.line_event = 'reversal' then - abs(children.gross_amount) else children.gross_amount end"
            ~ " + case when discounted.order_line_key is not null then 0"
            ~ " when children.line_event = 'reversal' then abs(coalesce(children.discount_amount, 0))"
            ~ " else - coalesce(children.discount_amount, 0) end",
            "event": "case when children.line_event = 'sale' then 'sale' else 'reversal' end",
            "joins": "left join discounted on children.order_line_key = discounted.order_line_key and children.order_key = discounted.order_key",
        },
        "order_charges": {
            "columns": ["charge_event", "amount"],
            "amount": "case when children.charge_event = 'reversal' then - abs(children.amount) else children.amount end",
            "event": "case when children.charge_event = 'sale' then 'sale' else 'reversal' end",
        },
        "order_discounts": {
            "columns": ["order_line_key", "order_charge_key", "amount"],
            "amount": "case when "
            ~ part_event
            ~ " = 'reversal' then abs(children.amount) else - children.amount end",
            "event": event,
            "joins": lines ~ charges,
            "unmatched": unmatched,
        },
        "tax_lines": {
            "columns": ["order_line_key", "order_charge_key", "amount"],
            "amount": "case when orders.amounts_include_tax then 0 when "
            ~ part_event
            ~ " = 'reversal' then - abs(children.amount) else children.amount end",
            "event": event,
            "joins": lines ~ charges,
            "unmatched": unmatched,
        },
        "refund_lines": {
            "columns": [
                "refund_key",
                "refund_line_key",
                "order_line_key",
                "component",
                "subtotal_amount",
                "tax_amount",
            ],
            "amount": "- children.subtotal_amount - case when children.component = 'product' and orders.amounts_include_tax then 0 else coalesce(children.tax_amount, 0) end",
            "event": "'reversal'",
            "joins": lines
            ~ " left join refunds on children.refund_key = refunds.refund_key"
            ~ " left join refund_lines on children.refund_line_key = refund_lines.refund_line_key",
            "excluded": "refunds.is_deleted",
            "unmatched": "refunds.refund_key is null or (children.component = 'product' and children.order_line_key is not null and order_lines.order_line_key is null)",
            "withheld": "refund_lines.refund_line_key is null",
        },
    } -%}
    with
        orders as (
            select order_key, amounts_include_tax, is_test or is_deleted as is_excluded
            from {{ ref("commerce__orders") }}
        ),

        order_lines as (
            select order_key, order_line_key, line_event from {{ ref("commerce__order_lines") }} where not is_deleted
        ),

        order_charges as (
            select order_key, order_charge_key, charge_event
            from {{ ref("commerce__order_charges") }}
            where not is_deleted
        ),

        discounted as (
            select distinct order_key, order_line_key
            from {{ ref("commerce__order_discounts") }}
            where amount <> 0 and not is_deleted and order_charge_key is null and order_line_key is not null
        ),

        refunds as (select refund_key, is_deleted from {{ ref("commerce__refunds") }}),

        refund_lines as (select refund_line_key from {{ ref("commerce_ledger__refund_parts") }} where book = 'shop'),

        landed as (
            select
                cast(null as {{ text }}) as platform,
                cast(null as {{ text }}) as store_id,
                cast(null as {{ text }}) as currency_code,
                cast(null as {{ text }}) as movement_event,
                cast(null as {{ text }}) as place,
                cast(null as decimal(18, 4)) as amount
            where false
            {%- for entity, kind in kinds.items() %}
                    {%- set excluded = commerce.excluded_from(entity) %}
                    {%- set names = commerce.adapters_of(entity) + excluded.keys() | list %}
                {%- if names %}
                    union all
                    select
                        children.platform,
                        children.store_id,
                        children.currency_code,
                        {{ kind.event }},
                        case
                            when children.is_excluded
                            then 'excluded'
                            when orders.order_key is null
                            then 'unmatched'
                            when
                                orders.is_excluded or children.is_deleted
                                {%- if kind.excluded %} or {{ kind.excluded }} {%- endif %}
                            then 'excluded'
                            {%- if kind.unmatched %} when {{ kind.unmatched }} then 'unmatched' {%- endif %}
                            {%- if kind.withheld %} when {{ kind.withheld }} then 'withheld' {%- endif %}
                            else 'posted'
                        end,
                        cast({{ kind.amount }} as decimal(18, 4))
                    from
                        (
                            {%- for name in names %}
                                {%- if not loop.first %}
                                    union all
                                {%- endif %}
                                select
                                    platform,
                                    store_id,
                                    currency_code,
                                    order_key,
                                    {{ kind.columns | join(", ") }},
                                    is_deleted,
                                    {{ "true" if name in excluded else "false" }} as is_excluded
                                from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
                            {%- endfor %}
                        ) as children
                    left join orders on children.order_key = orders.order_key {{ kind.joins }}
                {%- endif %}
            {%- endfor %}
            union all
            select
                ledger_orders.platform,
                ledger_orders.store_id,
                ledger_orders.currency_code,
                'sale',
                'derived',
                - discounts.landed_amount
            from {{ ref("commerce_ledger__discounts") }} as discounts
            inner join
                {{ ref("commerce_ledger__orders") }} as ledger_orders on discounts.order_key = ledger_orders.order_key
            where discounts.book = 'shop' and discounts.is_derived
            union all
            select platform, store_id, currency_code, movement_event, 'ledger', amount
            from {{ ref("commerce__sales_ledger") }}
            where
                movement_event = 'sale'
                or source_table in ('refund_lines', 'order_lines', 'order_charges', 'order_discounts', 'tax_lines')
        )

    select
        platform,
        store_id,
        currency_code,
        movement_event,
        cast(
            coalesce(sum(case when place not in ('derived', 'ledger') then amount end), 0) as decimal(18, 4)
        ) as landed_amount,
        {%- for place in ["excluded", "unmatched", "withheld", "derived", "ledger"] %}
            cast(
                coalesce(sum(case when place = '{{ place }}' then amount end), 0) as decimal(18, 4)
            ) as {{ place }}_amount,
        {%- endfor %}
        cast(
            coalesce(
                sum(case when place in ('posted', 'derived') then amount when place = 'ledger' then - amount end), 0
            ) as decimal(18, 4)
        ) as lost_amount
    from landed
    group by platform, store_id, currency_code, movement_event
{% endmacro %}
