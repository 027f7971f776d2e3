{{ config(enabled=commerce.has_shape("shopify", "graphql")) }}

with
    taxes as (
        select
            store_id,
            order_shipping_line_id,
            sum(amount) as amount,
            sum(presentment_amount) as presentment_amount,
            max(_synced_at) as _synced_at
        from ({{ commerce.accepted("stg_commerce_shopify__order_shipping_tax_lines") }}) as landed
        group by store_id, order_shipping_line_id
    ),

    orders as ({{ commerce.accepted("stg_commerce_shopify__orders") }}),

    shipping_lines as ({{ commerce.accepted("stg_commerce_shopify__order_shipping_lines") }})

select
    shipping_lines.store_id,
    shipping_lines.order_id,
    {%- for book in ["", "presentment_"] %}
        cast(
            sum(
                shipping_lines.{{ book }}amount
                - coalesce(shipping_lines.{{ book }}discount_amount, 0)
                + case when orders.amounts_include_tax then 0 else coalesce(taxes.{{ book }}amount, 0) end
            ) as decimal(18, 4)
        ) as {{ book }}amount,
        cast(coalesce(sum(taxes.{{ book }}amount), 0) as decimal(18, 4)) as {{ book }}tax_amount,
    {%- endfor %}
    max({{ commerce.latest_of(["shipping_lines._synced_at", "taxes._synced_at"]) }}) as _synced_at
from shipping_lines
inner join orders on shipping_lines.store_id = orders.store_id and shipping_lines.order_id = orders.order_id
left join
    taxes
    on shipping_lines.store_id = taxes.store_id
    and shipping_lines.order_shipping_line_id = taxes.order_shipping_line_id
group by shipping_lines.store_id, shipping_lines.order_id
