{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    line_taxes as ({{ commerce.accepted("stg_commerce_shopify__tax_lines") }}),

    shipping_taxes as ({{ commerce.accepted("stg_commerce_shopify__order_shipping_tax_lines") }}),

    order_lines as ({{ commerce.accepted("stg_commerce_shopify__order_lines") }}),

    shipping_lines as ({{ commerce.accepted("stg_commerce_shopify__order_shipping_lines") }}),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    stores as (select * from {{ ref("commerce_shopify__stores") }}),

    taxes as (
        select
            line_taxes.store_id,
            order_lines.order_id,
            line_taxes.order_line_id,
            cast(null as {{ dbt.type_string() }}) as order_charge_id,
            {{ commerce.join_ids(["'line'", "line_taxes.order_line_id", "line_taxes.position"]) }} as tax_line_id,
            line_taxes.position,
            line_taxes.tax_name,
            line_taxes.tax_rate,
            line_taxes.amount,
            line_taxes.presentment_amount,
            line_taxes.is_facilitator_tax,
            {{ commerce.latest_of(["line_taxes._synced_at", "order_lines._synced_at"]) }} as _synced_at
        from line_taxes
        left join
            order_lines
            on line_taxes.store_id = order_lines.store_id
            and line_taxes.order_line_id = order_lines.order_line_id
        union all
        select
            shipping_taxes.store_id,
            shipping_lines.order_id,
            null,
            shipping_taxes.order_shipping_line_id,
            {{ commerce.join_ids(["'shipping'", "shipping_taxes.order_shipping_line_id", "shipping_taxes.position"]) }},
            shipping_taxes.position,
            shipping_taxes.tax_name,
            shipping_taxes.tax_rate,
            shipping_taxes.amount,
            shipping_taxes.presentment_amount,
            shipping_taxes.is_facilitator_tax,
            {{ commerce.latest_of(["shipping_taxes._synced_at", "shipping_lines._synced_at"]) }}
        from shipping_taxes
        left join
            shipping_lines
            on shipping_taxes.store_id = shipping_lines.store_id
            and shipping_taxes.order_shipping_line_id = shipping_lines.order_shipping_line_id
    ),

    tax_lines as (
        select
            taxes.*,
            coalesce(orders.currency_code, stores.currency_code) as currency_code,
            {{ commerce.latest_of(["taxes._synced_at", "orders._synced_at"]) }} as last_synced_at
        from taxes
        inner join stores on taxes.store_id = stores.store_id
        left join orders on taxes.store_id = orders.store_id and taxes.order_id = orders.order_id
    )

    {{
        commerce.conform(
            "tax_lines",
            {
                "tax_line_id": "tax_line_id",
                "order_id": "order_id",
                "order_line_id": "order_line_id",
                "order_charge_id": "order_charge_id",
                "position": "position",
                "tax_name": "tax_name",
                "tax_rate": "tax_rate",
                "amount": "amount",
                "currency_code": "currency_code",
                "presentment_amount": "presentment_amount",
                "is_facilitator_tax": "is_facilitator_tax",
                "_synced_at": "last_synced_at",
            },
        )
    }}
