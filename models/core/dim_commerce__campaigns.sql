{{ config(enabled=commerce.is_fed("campaigns")) }}

with
    campaigns as (select * from {{ ref("commerce__campaigns") }}),

    unknown as (select {{ commerce.unknown_key() }} as campaign_key)

select
    campaign_key,
    store_key,
    platform,
    store_id,
    campaign_id,
    name as campaign_name,
    channel,
    source,
    medium,
    currency_code,
    budget_amount,
    is_deleted,
    start_date,
    end_date
from campaigns
union all
select
    campaign_key,
    {{ commerce.nulls(["string"] * 9 + ["decimal(18, 4)"]) }},
    false,
    {{ commerce.nulls(["date", "date"]) }}
from unknown
