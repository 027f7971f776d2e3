{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    allocations as ({{ commerce.accepted("stg_commerce_shopify__discount_allocations") }}),

    applications as ({{ commerce.accepted("stg_commerce_shopify__discount_applications") }}),

    order_lines as ({{ commerce.accepted("stg_commerce_shopify__order_lines") }}),

    shipping_lines as ({{ commerce.accepted("stg_commerce_shopify__order_shipping_lines") }}),

    -- no raw table says which application lowered the shipping, so it is known only where there is exactly one
    shipping_applications as (
        select
            store_id,
            order_id,
            case when count(*) = 1 then max(application_position) end as application_position,
            max(_synced_at) as _synced_at
        from applications
        where lower(target_type) = 'shipping_line'
        group by store_id, order_id
    )

select
    allocations.store_id,
    order_lines.order_id,
    allocations.order_line_id,
    cast(null as {{ dbt.type_string() }}) as order_charge_id,
    {{ commerce.join_ids(["'line'", "allocations.order_line_id", "allocations.position"]) }} as order_discount_id,
    'product' as target_type,
    allocations.application_position,
    allocations.position,
    allocations.amount,
    allocations.presentment_amount,
    {{ commerce.latest_of(["allocations._synced_at", "order_lines._synced_at"]) }} as _synced_at
from allocations
left join
    order_lines on allocations.store_id = order_lines.store_id and allocations.order_line_id = order_lines.order_line_id
union all
select
    shipping_lines.store_id,
    shipping_lines.order_id,
    null,
    shipping_lines.order_shipping_line_id,
    {{ commerce.join_ids(["'shipping'", "shipping_lines.order_shipping_line_id"]) }},
    'shipping',
    shipping_applications.application_position,
    0,
    shipping_lines.discount_amount,
    shipping_lines.presentment_discount_amount,
    {{ commerce.latest_of(["shipping_lines._synced_at", "shipping_applications._synced_at"]) }}
from shipping_lines
left join
    shipping_applications
    on shipping_lines.store_id = shipping_applications.store_id
    and shipping_lines.order_id = shipping_applications.order_id
where shipping_lines.discount_amount <> 0
