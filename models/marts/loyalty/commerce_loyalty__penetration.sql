{{
    config(
        enabled=commerce.is_fed("loyalty_accounts")
        and commerce.is_fed("loyalty_entries")
        and commerce.is_fed("regions")
    )
}}

with
    members as (
        select store_key, platform, store_id, coalesce(region, 'unknown') as region, count(*) as member_count
        from {{ ref("commerce_loyalty__members") }}
        group by store_key, platform, store_id, coalesce(region, 'unknown')
    ),

    stores as (select store_key, country_code from {{ ref("dim_commerce__stores") }}),

    -- members name no country: of two regions of one name that of the store's country is meant
    counted as (
        select
            regions.*,
            row_number() over (
                partition by regions.store_key, regions.region
                order by
                    case when regions.country_code = stores.country_code then 0 else 1 end asc,
                    regions.year desc nulls last,
                    regions.inhabitants desc nulls last,
                    regions.region_key asc
            ) as place
        from {{ ref("commerce__regions") }} as regions
        left join stores on regions.store_key = stores.store_key
        where not regions.is_deleted
    ),

    regions as (select * from counted where place = 1)

select
    {{
        dbt_utils.generate_surrogate_key(
            ["coalesce(members.store_key, regions.store_key)", "coalesce(members.region, regions.region)"]
        )
    }} as region_penetration_key,
    coalesce(members.store_key, regions.store_key) as store_key,
    coalesce(members.platform, regions.platform) as platform,
    coalesce(members.store_id, regions.store_id) as store_id,
    coalesce(members.region, regions.region) as region,
    regions.country_code,
    coalesce(members.member_count, 0) as member_count,
    regions.inhabitants,
    regions.year as inhabitants_year,
    cast(
        {{ commerce.divide_amount("coalesce(members.member_count, 0)", "1000", "regions.inhabitants", "1") }}
        as decimal(18, 4)
    ) as members_per_thousand
from members
full outer join regions on members.store_key = regions.store_key and members.region = regions.region
