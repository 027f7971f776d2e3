{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

{%- set twins = ["", "presentment_"] -%}

with
    refunds as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_refunds") }}),

    items as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_refund_items") }}),

    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    stores as (select * from {{ ref("commerce_spotify_storefront__stores") }}),

    -- positive is given back, in all of them; a fee that was kept back is the other way round
    parts as (
        select
            store_id,
            refund_id,
            refund_item_id as refund_line_id,
            'product' as component,
            order_item_id as order_line_id,
            restock_type,
            1 as place,
            quantity,
            subtotal_amount,
            tax_amount,
            presentment_subtotal_amount,
            presentment_tax_amount,
            is_deleted,
            _synced_at
        from items
        {%- for component in ["shipping", "duty", "fee", "tip", "return_fee", "adjustment"] %}
                {%- set has_tax = component in ["shipping", "adjustment"] %}
            union all
            select
                store_id,
                refund_id,
                refund_id || '-{{ component }}',
                '{{ component }}',
                null,
                null,
                {{ loop.index + 1 }},
                null,
                {%- for twin in twins %}
                    {%- if twin == "" and component == "shipping" %} coalesce(shipping_amount, 0),
                    {%- else %} {{ "- " if component == "return_fee" }}{{ twin }}{{ component }}_amount,
                    {%- endif %}
                    {{ twin ~ component ~ "_tax_amount" if has_tax else "null" }},
                {%- endfor %}
                is_deleted,
                _synced_at
            from refunds
            where {{ component }}_amount <> 0{% if has_tax %} or {{ component }}_tax_amount <> 0{% endif %}
        {%- endfor %}
    ),

    refund_lines as (
        select
            parts.*,
            refunds.order_id,
            refunds.reason,
            {%- for twin in twins %}
                -- what is no item is landed like the order's amounts, and wanted without the tax that it contains
                cast(
                    case
                        when parts.component <> 'product' and orders.amounts_include_tax
                        then parts.{{ twin }}subtotal_amount - coalesce(parts.{{ twin }}tax_amount, 0)
                        else parts.{{ twin }}subtotal_amount
                    end as decimal(18, 4)
                ) as {{ twin }}part_amount,
            {%- endfor %}
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
                "subtotal_amount": "part_amount",
                "tax_amount": "tax_amount",
                "currency_code": "currency_code",
                "presentment_subtotal_amount": "presentment_part_amount",
                "presentment_tax_amount": "presentment_tax_amount",
                "restock_type": "restock_type",
                "reason": "reason",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
