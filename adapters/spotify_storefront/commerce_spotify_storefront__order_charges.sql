{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    orders as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    -- shipping that costs nothing is one all the same, for a tax or a discount can belong to it
    order_charges as (
        {%- for charge in ["shipping", "duty", "fee", "tip"] %}
            select
                store_id,
                order_id,
                order_id || '-{{ charge }}' as order_charge_id,
                {{ loop.index }} as position,
                '{{ charge }}' as charge_type,
                coalesce({{ charge }}_amount, 0) as amount,
                currency_code,
                presentment_{{ charge }}_amount as presentment_amount,
                is_deleted,
                _synced_at
            from orders
            {%- if charge == "shipping" %}
                where coalesce(shipping_amount, shipping_discount_amount, shipping_tax_amount) is not null
            {%- else %} where {{ charge }}_amount <> 0
            {%- endif %}
            {%- if not loop.last %}
                union all
            {%- endif %}
        {%- endfor %}
    )

    {{
        commerce.conform(
            "order_charges",
            {
                "order_charge_id": "order_charge_id",
                "order_id": "order_id",
                "position": "position",
                "charge_type": "charge_type",
                "title": "charge_type",
                "amount": "amount",
                "currency_code": "currency_code",
                "presentment_amount": "presentment_amount",
                "is_deleted": "is_deleted",
            },
        )
    }}
