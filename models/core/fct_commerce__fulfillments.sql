{{ config(enabled=commerce.is_fed("fulfillments")) }}

with
    fulfillments as (select * from {{ ref("commerce__fulfillments") }} where not is_deleted),

    orders as (select * from {{ ref("fct_commerce__orders") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    -- a fulfillment names no lines: its supplier is known where the order has one only
    suppliers as (
        select order_key, min(supplier_key) as supplier_key
        from {{ ref("commerce__order_lines") }}
        where not is_deleted and not is_tip
        group by order_key
        having count(distinct supplier_key) = 1 and count(supplier_key) = count(*)
    ),

    dated as (
        select
            fulfillments.*,
            coalesce(orders.customer_key, {{ commerce.unknown_key() }}) as customer_key,
            coalesce(orders.person_key, {{ commerce.unknown_key() }}) as person_key,
            coalesce(suppliers.supplier_key, {{ commerce.unknown_key() }}) as supplier_key,
            orders.business_date as order_date,
            {%- for name in ["shipped", "estimated_delivery", "delivered"] %}
                {{ commerce.business_date("fulfillments." ~ name ~ "_at", "stores.time_zone") }} as {{ name }}_date,
            {%- endfor %}
            case
                when fulfillments.shipped_at is null
                then {{ commerce.business_date("fulfillments.created_at", "stores.time_zone") }}
            end as created_date
        from fulfillments
        inner join orders on fulfillments.order_key = orders.order_key
        left join stores on fulfillments.store_key = stores.store_key
        left join suppliers on fulfillments.order_key = suppliers.order_key
    )

select
    fulfillment_key,
    order_key,
    store_key,
    customer_key,
    person_key,
    coalesce(location_key, {{ commerce.unknown_key() }}) as location_key,
    supplier_key,
    platform,
    store_id,
    fulfillment_id,
    location_id,
    status,
    carrier,
    {{ dbt.datediff("order_date", "shipped_date", "day") }} as days_to_ship,
    {{ dbt.datediff("shipped_date", "delivered_date", "day") }} as days_in_transit,
    {{ dbt.datediff("order_date", "delivered_date", "day") }} as lead_time_days,
    {{ dbt.datediff("estimated_delivery_date", "delivered_date", "day") }} as days_after_estimate,
    status not in ('cancelled', 'failed') as is_shipment,
    status not in ('cancelled', 'failed') and (status = 'delivered' or delivered_date is not null) as is_delivered,
    case
        when delivered_date is not null and estimated_delivery_date is not null
        then delivered_date > estimated_delivery_date
        else is_late
    end as is_late,
    coalesce(shipped_date, created_date, order_date) as business_date,
    order_date,
    shipped_date,
    estimated_delivery_date,
    delivered_date,
    shipped_at,
    estimated_delivery_at,
    delivered_at
from dated
