{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    refunds as ({{ commerce.accepted("stg_commerce_shopify__refunds") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    parts as (
        select *, false as is_derived
        from {{ ref("int_commerce_shopify__refund_parts") }}
        {%- if commerce.has_shape("shopify", "graphql") %}
            union all
            select *, true
            from {{ ref("int_commerce_shopify__shipping_refunds") }}
        {%- endif %}
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
                "is_derived": "is_derived",
                "_synced_at": "last_synced_at",
            },
        )
    }}
