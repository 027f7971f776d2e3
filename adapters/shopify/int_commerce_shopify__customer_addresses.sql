{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    addresses as (
        select
            store_id,
            customer_id,
            2 as preference,
            order_id as address_id,
            bill_to_company as company,
            coalesce(ship_to_city, bill_to_city) as city,
            coalesce(ship_to_province_code, ship_to_province, bill_to_province_code, bill_to_province) as region,
            coalesce(ship_to_postal_code, bill_to_postal_code) as postal_code,
            coalesce(ship_to_country_code, bill_to_country_code, ship_to_country, bill_to_country) as country_code,
            created_at,
            _synced_at
        from ({{ commerce.accepted("stg_commerce_shopify__orders") }}) as orders
        where
            customer_id is not null
            and not coalesce(is_test, false)
            and not coalesce(is_deleted, false)
            and coalesce(ship_to_country_code, bill_to_country_code, ship_to_country, bill_to_country) is not null
        {%- if commerce.is_staged("shopify", "customer_addresses") %}
            union all
            select
                store_id,
                customer_id,
                1,
                customer_address_id,
                company,
                city,
                coalesce(province_code, province),
                postal_code,
                coalesce(country_code, country),
                null,
                _synced_at
            from ({{ commerce.accepted("stg_commerce_shopify__customer_addresses") }}) as customer_addresses
            where is_default
        {%- endif %}
    ),

    ranked as (
        select
            *,
            row_number() over (
                partition by store_id, customer_id
                order by preference asc, created_at desc, length(address_id) desc, address_id desc
            ) as place
        from addresses
    )

select store_id, customer_id, company, city, region, postal_code, country_code, _synced_at
from ranked
where place = 1
