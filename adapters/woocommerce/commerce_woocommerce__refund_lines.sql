{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    parts as (select * from {{ ref("int_commerce_woocommerce__refund_parts") }}),

    refunds as (select * from {{ ref("commerce_woocommerce__refunds") }}),

    summed as (
        select
            store_id,
            refund_id,
            sum(subtotal_amount + tax_amount) as amount,
            count(*) as part_count,
            {{ dbt.bool_or(commerce.woocommerce_is_unrounded(["subtotal_amount", "tax_amount"], "currency_code")) }}
            as has_fractions,
            max(_synced_at) as _synced_at
        from parts
        where not is_deleted
        group by store_id, refund_id
    ),

    -- what the refund gave beyond its items, or kept of them; where items are unrounded, a minor unit an item is
    -- their rounding
    residuals as (
        select
            refunds.store_id,
            refunds.refund_id,
            refunds.reported_amount - summed.amount as amount,
            refunds.currency_code,
            refunds.is_deleted,
            {{ commerce.latest_of(["summed._synced_at", "refunds._synced_at"]) }} as _synced_at
        from summed
        inner join refunds on summed.store_id = refunds.store_id and summed.refund_id = refunds.refund_id
        where
            refunds.reported_amount <> summed.amount
            and (
                not summed.has_fractions
                or abs(refunds.reported_amount - summed.amount)
                > {{ commerce.from_ticks(commerce.minor_ticks("refunds.currency_code") ~ " * summed.part_count") }}
            )
    ),

    unioned as (
        select
            store_id,
            refund_line_id,
            refund_id,
            component,
            order_line_id,
            quantity,
            subtotal_amount,
            tax_amount,
            currency_code,
            is_deleted,
            _synced_at
        from parts
        union all
        select
            store_id,
            'adjustment-' || refund_id,
            refund_id,
            'adjustment',
            null,
            null,
            amount,
            0,
            currency_code,
            is_deleted,
            _synced_at
        from residuals
    ),

    refund_lines as (
        select
            unioned.*,
            refunds.order_id,
            row_number() over (
                partition by unioned.store_id, unioned.refund_id
                order by
                    case unioned.component when 'product' then 1 when 'adjustment' then 3 else 2 end,
                    length(unioned.refund_line_id),
                    unioned.refund_line_id
            ) as position,
            {{ commerce.latest_of(["unioned._synced_at", "refunds._synced_at"]) }} as last_synced_at
        from unioned
        left join refunds on unioned.store_id = refunds.store_id and unioned.refund_id = refunds.refund_id
    )

    {{
        commerce.conform(
            "refund_lines",
            {
                "refund_line_id": "refund_line_id",
                "refund_id": "refund_id",
                "order_id": "order_id",
                "order_line_id": "order_line_id",
                "position": "position",
                "component": "component",
                "quantity": "quantity",
                "subtotal_amount": "subtotal_amount",
                "tax_amount": "tax_amount",
                "currency_code": "currency_code",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
