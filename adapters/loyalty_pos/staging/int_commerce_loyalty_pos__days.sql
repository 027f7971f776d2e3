{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    temps as ({{ commerce.accepted("stg_commerce_loyalty_pos__temps") }}),

    stores as (select * from {{ ref("commerce_loyalty_pos__stores") }})

select
    temps.store_id,
    temps.date_id,
    temps.business_date,
    {{ commerce.local_to_utc("cast(temps.business_date as " ~ dbt.type_timestamp() ~ ")", "stores.time_zone") }}
    as starts_at,
    temps._synced_at
from temps
inner join stores on temps.store_id = stores.store_id
