{{ config(enabled=commerce.is_fed("loyalty_accounts") and commerce.is_fed("loyalty_entries"), access="protected") }}

{%- set points = commerce.point_figures() %}
{%- set grain = [
    "store_key",
    "platform",
    "store_id",
    "member_key",
    "location_id",
    "region",
    "brand",
    "currency_code",
    "is_sale",
] %}

with
    members as (select member_key, store_key, person_key from {{ ref("commerce_loyalty__members") }}),

    stores as (
        select * from {{ ref("dim_commerce__stores") }} where store_key in (select members.store_key from members)
    ),

    last_days as (select store_key, landed_date from {{ ref("commerce_ledger__last_days") }}),

    locations as (select * from {{ ref("dim_commerce__locations") }}),

    products as (select product_key, brand from {{ ref("dim_commerce__products") }} where is_current),

    -- a sale has a product, a move of points has none
    events as (
        select
            store_key,
            person_key,
            location_key,
            product_key,
            currency_code,
            true as is_sale,
            net_amount,
            {%- for name in points %} 0 as {{ name }}, {%- endfor %}
            business_date
        from {{ ref("fct_commerce__sales") }}
        union all
        select
            entries.store_key,
            entries.person_key,
            entries.location_key,
            null,
            stores.currency_code,
            false,
            0,
            {%- for name in points %} entries.{{ name }}, {%- endfor %}
            entries.business_date
        from {{ ref("fct_commerce__loyalty") }} as entries
        inner join stores on entries.store_key = stores.store_key
    ),

    described as (
        select
            events.*,
            stores.platform,
            stores.store_id,
            stores.store_name,
            locations.location_id,
            locations.location_name,
            coalesce(locations.region, stores.region) as region,
            products.brand,
            members.member_key,
            coalesce(last_days.landed_date, events.business_date) as landed_date
        from events
        inner join stores on events.store_key = stores.store_key
        left join last_days on events.store_key = last_days.store_key
        left join members on events.store_key = members.store_key and events.person_key = members.person_key
        left join locations on events.location_key = locations.location_key
        left join products on events.product_key = products.product_key
    )

select
    {{ dbt_utils.generate_surrogate_key(grain) }} as visit_key,
    {{ grain | join(",\n    ") }},
    max(store_name) as store_name,
    max(location_name) as location_name,
    {{ commerce.add_figures(["net_amount"] + points) }},
    {{ commerce.known_last_date("business_date") }} as last_date
from described
group by {{ grain | join(", ") }}
