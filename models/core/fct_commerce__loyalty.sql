{{ config(enabled=commerce.is_fed("loyalty_entries")) }}

with
    entries as (select * from {{ ref("commerce__loyalty_entries") }} where not is_deleted),

    accounts as (select loyalty_account_key, customer_key, is_deleted from {{ ref("commerce__loyalty_accounts") }}),

    people as (
        select account_key as loyalty_account_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'loyalty_account'
    )

select
    entries.loyalty_entry_key,
    entries.store_key,
    entries.loyalty_account_key,
    coalesce(accounts.customer_key, {{ commerce.unknown_key() }}) as customer_key,
    coalesce(people.person_key, {{ commerce.unknown_key() }}) as person_key,
    coalesce(entries.order_key, {{ commerce.unknown_key() }}) as order_key,
    coalesce(entries.location_key, {{ commerce.unknown_key() }}) as location_key,
    entries.platform,
    entries.store_id,
    entries.loyalty_entry_id,
    entries.loyalty_account_id,
    entries.entry_type,
    entries.points,
    cast(case when entries.entry_type = 'earned' then entries.points else 0 end as decimal(18, 4)) as earned_points,
    cast(
        case when entries.entry_type = 'redeemed' then - entries.points else 0 end as decimal(18, 4)
    ) as redeemed_points,
    cast(case when entries.entry_type = 'expired' then - entries.points else 0 end as decimal(18, 4)) as expired_points,
    cast(case when entries.entry_type = 'adjusted' then entries.points else 0 end as decimal(18, 4)) as adjusted_points,
    cast(
        sum(entries.points) over (
            partition by entries.store_key, entries.loyalty_account_key
            order by
                entries.business_date,
                coalesce(entries.occurred_at, cast(entries.business_date as {{ dbt.type_timestamp() }})),
                entries.loyalty_entry_key
            rows unbounded preceding
        ) as decimal(18, 4)
    ) as balance_points,
    entries.business_date,
    entries.occurred_at
from entries
left join accounts on entries.loyalty_account_key = accounts.loyalty_account_key
left join people on entries.loyalty_account_key = people.loyalty_account_key
where not coalesce(accounts.is_deleted, false)
