{{ config(enabled=commerce.is_fed("loyalty_accounts") and commerce.is_fed("loyalty_entries")) }}

with
    customers as (select customer_key, region from {{ ref("dim_commerce__customers") }} where is_current),

    people as (
        select account_key as loyalty_account_key, person_key
        from {{ ref("commerce_identity__members") }}
        where account_type = 'loyalty_account'
    ),

    locations as (select location_key, region from {{ ref("dim_commerce__locations") }}),

    entries as (select * from {{ ref("fct_commerce__loyalty") }}),

    accounts as (
        select accounts.*, people.person_key, customers.region
        from {{ ref("commerce__loyalty_accounts") }} as accounts
        inner join people on accounts.loyalty_account_key = people.loyalty_account_key
        left join customers on accounts.customer_key = customers.customer_key
        where not accounts.is_deleted
    ),

    members as (
        select
            store_key,
            person_key,
            platform,
            store_id,
            min(tier) as tier,
            count(*) as account_count,
            count(distinct tier) as tier_count,
            min(joined_at) as joined_at
        from accounts
        group by store_key, person_key, platform, store_id
    ),

    regions as (
        select
            accounts.store_key,
            accounts.person_key,
            coalesce(accounts.region, locations.region) as region,
            count(entries.loyalty_entry_key) as entry_count,
            {{ commerce.add_figures(commerce.point_figures(), "entries") }},
            min(entries.business_date) as first_entry_date,
            max(entries.business_date) as last_entry_date,
            row_number() over (
                partition by accounts.store_key, accounts.person_key
                order by
                    case when coalesce(accounts.region, locations.region) is null then 1 else 0 end,
                    count(entries.loyalty_entry_key) desc,
                    max(entries.business_date) desc,
                    max(entries.loyalty_entry_key) asc
            ) as place
        from accounts
        left join entries on accounts.loyalty_account_key = entries.loyalty_account_key
        left join locations on entries.location_key = locations.location_key
        group by accounts.store_key, accounts.person_key, coalesce(accounts.region, locations.region)
    ),

    activity as (
        select
            store_key,
            person_key,
            max(case when place = 1 then region end) as region,
            cast(sum(entry_count) as {{ dbt.type_int() }}) as entry_count,
            {% for name in commerce.point_figures() -%}
                cast(coalesce(sum({{ name }}), 0) as decimal(18, 4)) as {{ name }},
            {% endfor -%}
            min(first_entry_date) as first_entry_date,
            max(last_entry_date) as last_entry_date
        from regions
        group by store_key, person_key
    )

select
    {{ dbt_utils.generate_surrogate_key(["members.store_key", "members.person_key"]) }} as member_key,
    members.store_key,
    members.person_key,
    members.platform,
    members.store_id,
    case when members.tier_count = 1 then members.tier end as tier,
    activity.region,
    members.account_count,
    activity.entry_count,
    {%- for name in commerce.point_figures() %} activity.{{ name }}, {%- endfor %}
    {{ commerce.sum_points("activity") }} as balance_points,
    activity.first_entry_date,
    activity.last_entry_date,
    members.joined_at
from members
inner join activity on members.store_key = activity.store_key and members.person_key = activity.person_key
