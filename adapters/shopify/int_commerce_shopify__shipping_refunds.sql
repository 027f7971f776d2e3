{{ config(enabled=commerce.has_shape("shopify", "graphql")) }}

{%- set so_far = "partition by store_id, order_id order by refunded_at, length(refund_id), refund_id rows unbounded preceding" -%}

-- refunded shipping is not landed: it is what a refund gave back beyond its parts, as long as it fits into what the
-- customer paid for shipping and did not get back before
with
    shipping_paid as (select * from {{ ref("int_commerce_shopify__shipping_paid") }}),

    fitting_0 as (
        select
            residuals.*,
            shipping_paid.amount as paid_amount,
            shipping_paid.tax_amount as paid_tax_amount,
            shipping_paid.presentment_amount as presentment_paid_amount,
            shipping_paid.presentment_tax_amount as presentment_paid_tax_amount,
            shipping_paid._synced_at as paid_synced_at
        from {{ ref("int_commerce_shopify__refund_residuals") }} as residuals
        inner join
            shipping_paid on residuals.store_id = shipping_paid.store_id and residuals.order_id = shipping_paid.order_id
        where residuals.amount > 0 and residuals.amount <= shipping_paid.amount
    ),

    {#- What fits depends on what fitted before. Each round leaves out the first of an order that does not. #}
    {% for round in range(1, 4) -%}
        summed_{{ round }} as (select *, sum(amount) over ({{ so_far }}) as so_far_amount from fitting_{{ round - 1 }}),

        fitting_{{ round }} as (
            select
                store_id,
                order_id,
                refund_id,
                currency_code,
                presentment_currency_code,
                amount,
                presentment_amount,
                paid_amount,
                paid_tax_amount,
                presentment_paid_amount,
                presentment_paid_tax_amount,
                refunded_at,
                _synced_at,
                paid_synced_at
            from summed_{{ round }}
            where so_far_amount <= paid_amount or so_far_amount - amount > paid_amount
        ),

    {% endfor -%}
    summed as (
        select
            *,
            cast(sum(amount) over ({{ so_far }}) as decimal(18, 4)) as so_far_amount,
            cast(sum(presentment_amount) over ({{ so_far }}) as decimal(18, 4)) as presentment_so_far_amount,
            {{ commerce.minor_ticks("currency_code") }} as minor_ticks,
            {{ commerce.minor_ticks("presentment_currency_code") }} as presentment_minor_ticks
        from fitting_3
    ),

    -- taxes in the ratio of the shipping's own, so that what closes it takes the rest
    taxed as (
        select
            *,
            {%- for book in ["", "presentment_"] %}
                {%- for part in [book ~ "so_far_amount", book ~ "so_far_amount - " ~ book ~ "amount"] %}
                    {{ "-" if loop.last }}
                    {{
                        commerce.divide_amount(
                            book ~ "paid_tax_amount",
                            "(" ~ part ~ ")",
                            book ~ "paid_amount",
                            book ~ "minor_ticks",
                        )
                    }}
                {%- endfor %} as {{ book }}tax_amount{{ "," if not loop.last }}
            {%- endfor %}
        from summed
        where so_far_amount <= paid_amount
    )

select
    store_id,
    refund_id,
    'shipping-' || refund_id as refund_line_id,
    5 as place,
    'shipping' as component,
    cast(null as {{ dbt.type_string() }}) as order_line_id,
    cast(null as {{ dbt.type_string() }}) as restock_type,
    cast(null as {{ dbt.type_string() }}) as reason,
    cast(null as decimal(18, 4)) as quantity,
    cast(amount - tax_amount as decimal(18, 4)) as subtotal_amount,
    cast(tax_amount as decimal(18, 4)) as tax_amount,
    cast(
        case when presentment_amount > 0 then presentment_amount - presentment_tax_amount end as decimal(18, 4)
    ) as presentment_subtotal_amount,
    cast(case when presentment_amount > 0 then presentment_tax_amount end as decimal(18, 4)) as presentment_tax_amount,
    {{ commerce.latest_of(["_synced_at", "paid_synced_at"]) }} as _synced_at
from taxed
