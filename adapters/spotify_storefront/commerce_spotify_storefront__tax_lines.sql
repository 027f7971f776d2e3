{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    items as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_order_items") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    -- a rate without an amount is a tax too: it says what a price that a discount ate had contained
    taxes as (
        select
            store_id,
            order_id,
            order_item_id as order_line_id,
            cast(null as {{ dbt.type_string() }}) as order_charge_id,
            'item-' || order_item_id as tax_line_id,
            position,
            tax_rate,
            coalesce(tax_amount, 0) as amount,
            presentment_tax_amount as presentment_amount,
            is_deleted,
            _synced_at
        from items
        where tax_amount <> 0 or tax_rate > 0
        union all
        select
            store_id,
            order_id,
            null,
            order_id || '-shipping',
            'shipping-' || order_id,
            0,
            shipping_tax_rate,
            coalesce(shipping_tax_amount, 0),
            presentment_shipping_tax_amount,
            is_deleted,
            _synced_at
        from orders
        where shipping_tax_amount <> 0 or (shipping_tax_rate > 0 and shipping_amount is not null)
    ),

    tax_lines as (
        select
            taxes.*,
            orders.tax_name,
            orders.is_facilitator_tax,
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
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
