with stores as (select * from {{ ref("commerce__stores") }})

select
    store_key,
    platform,
    store_id,
    name as store_name,
    channel,
    brand,
    region,
    country_code,
    currency_code,
    time_zone,
    is_deleted
from stores
