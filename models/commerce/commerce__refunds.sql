with
    refunds as ({{ commerce.union_adapters("refunds") }}),

    stores as (select store_key, time_zone from {{ ref("commerce__stores") }}),

    dated as (
        select
            {{ commerce.columns_of("refunds", "refunds", except=["business_date"]) }},
            coalesce(
                refunds.business_date,
                {{ commerce.business_date("coalesce(refunds.processed_at, refunds.created_at)", "stores.time_zone") }}
            ) as business_date
        from refunds
        left join stores on refunds.store_key = stores.store_key
    )

select *
from dated
