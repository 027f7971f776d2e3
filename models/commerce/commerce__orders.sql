with
    orders as ({{ commerce.union_adapters("orders") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    dated as (
        select
            {{ commerce.columns_of("orders", "orders", except=["business_date"]) }},
            coalesce(
                orders.business_date,
                {{ commerce.business_date("coalesce(orders.processed_at, orders.ordered_at)", "stores.time_zone") }}
            ) as business_date
        from orders
        left join stores on orders.store_key = stores.store_key
    )

select *
from dated
