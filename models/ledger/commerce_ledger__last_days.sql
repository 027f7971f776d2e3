with
    ledger as (select * from {{ ref("commerce__sales_ledger") }}),

    landed as (
        {%- for entity in ["orders", "refunds", "payments"] %}
            select store_key, platform, store_id, _synced_at
            from {{ ref("commerce__" ~ entity) }} {{ "union all" if not loop.last }}
        {%- endfor %}
    ),

    loads as (
        select store_key, platform, store_id, coalesce(max(_synced_at), {{ commerce.run_start() }}) as landed_at
        from landed
        group by store_key, platform, store_id
    ),

    -- the day that it was then where days begin first
    stores as (
        select store_key, platform, store_id, cast({{ dbt.dateadd("hour", 14, "landed_at") }} as date) as landed_date
        from loads
    )

select
    stores.store_key,
    stores.platform,
    stores.store_id,
    count(case when ledger.business_date > stores.landed_date then 1 end) as future_movement_count,
    stores.landed_date,
    coalesce(
        {{ commerce.known_last_date("ledger.business_date", "stores.landed_date") }},
        case when count(ledger.business_date) > 0 then stores.landed_date end
    ) as last_business_date
from stores
left join ledger on stores.store_key = ledger.store_key
group by stores.store_key, stores.platform, stores.store_id, stores.landed_date
