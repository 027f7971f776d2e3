{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_spotify_storefront__merch_orders") }}),

    tips as (
        select store_id, order_id, sum(gross_amount) as line_amount, max(_synced_at) as _synced_at
        from {{ ref("commerce_spotify_storefront__order_lines") }}
        where is_tip and not is_deleted
        group by store_id, order_id
    ),

    -- tips are lines already; the header's tip is a charge only as far as it goes beyond them
    orders as (
        select
            landed.store_id,
            landed.order_id,
            landed.currency_code,
            landed.shipping_amount,
            landed.shipping_discount_amount,
            landed.shipping_tax_amount,
            landed.duty_amount,
            landed.fee_amount,
            case
                when tips.order_id is null
                then landed.tip_amount
                when landed.tip_amount > tips.line_amount
                then cast(landed.tip_amount - tips.line_amount as decimal(18, 4))
            end as tip_amount,
            landed.presentment_shipping_amount,
            landed.presentment_duty_amount,
            landed.presentment_fee_amount,
            case when tips.order_id is null then landed.presentment_tip_amount end as presentment_tip_amount,
            landed.is_deleted,
            {{ commerce.latest_of(["landed._synced_at", "tips._synced_at"]) }} as _synced_at
        from landed
        left join tips on landed.store_id = tips.store_id and landed.order_id = tips.order_id
    ),

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
