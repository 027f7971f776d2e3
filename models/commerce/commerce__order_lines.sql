with
    order_lines as ({{ commerce.union_adapters("order_lines") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    dated as (
        select
            {{ commerce.columns_of("order_lines", "order_lines", except=["business_date"]) }},
            coalesce(
                order_lines.business_date, {{ commerce.business_date("order_lines.occurred_at", "stores.time_zone") }}
            ) as business_date
        from order_lines
        left join stores on order_lines.store_key = stores.store_key
    )

select *
from dated
