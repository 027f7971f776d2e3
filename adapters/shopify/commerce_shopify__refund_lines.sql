{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    refunds as ({{ commerce.accepted("stg_commerce_shopify__refunds") }}),

    order_line_refunds as ({{ commerce.accepted("stg_commerce_shopify__order_line_refunds") }}),

    adjustments as ({{ commerce.accepted("stg_commerce_shopify__order_adjustments") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    -- positive is given back: lines are landed so, adjustments with the opposite sign
    parts as (
        select
            store_id,
            refund_id,
            order_line_refund_id as refund_line_id,
            1 as place,
            'product' as component,
            order_line_id,
            restock_type,
            cast(null as {{ dbt.type_string() }}) as reason,
            quantity,
            subtotal_amount,
            tax_amount,
            presentment_subtotal_amount,
            presentment_tax_amount,
            _synced_at
        from order_line_refunds
        union all
        select
            store_id,
            refund_id,
            'adjustment-' || order_adjustment_id,
            2,
            case
                when lower(reason) in ('pending_refund_discrepancy', 'pending refund discrepancy')
                then 'pending_adjustment'
                when lower(kind) = 'shipping_refund'
                then 'shipping'
                else 'adjustment'
            end,
            null,
            null,
            coalesce(reason, kind),
            null,
            - amount,
            - tax_amount,
            - presentment_amount,
            - presentment_tax_amount,
            _synced_at
        from adjustments
        union all
        select
            store_id,
            refund_id,
            'duty-' || refund_id,
            3,
            'duty',
            null,
            null,
            null,
            null,
            duty_amount,
            null,
            presentment_duty_amount,
            null,
            _synced_at
        from refunds
        where duty_amount <> 0
    ),

    refund_lines as (
        select
            parts.*,
            refunds.order_id,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            row_number() over (
                partition by parts.store_id, parts.refund_id
                order by parts.place, length(parts.refund_line_id), parts.refund_line_id
            ) as position,
            {{ commerce.latest_of(["parts._synced_at", "refunds._synced_at", "orders._synced_at"]) }} as last_synced_at
        from parts
        inner join stores on parts.store_id = stores.store_id
        left join refunds on parts.store_id = refunds.store_id and parts.refund_id = refunds.refund_id
        left join orders on refunds.store_id = orders.store_id and refunds.order_id = orders.order_id
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
                "presentment_subtotal_amount": "presentment_subtotal_amount",
                "presentment_tax_amount": "presentment_tax_amount",
                "restock_type": "restock_type",
                "reason": "reason",
                "_synced_at": "last_synced_at",
            },
        )
    }}
