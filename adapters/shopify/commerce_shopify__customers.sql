{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__customers") }}),

    addresses as (
        select
            store_id,
            customer_id,
            bill_to_company as company,
            coalesce(ship_to_city, bill_to_city) as city,
            coalesce(ship_to_province_code, ship_to_province, bill_to_province_code, bill_to_province) as region,
            coalesce(ship_to_postal_code, bill_to_postal_code) as postal_code,
            coalesce(ship_to_country_code, bill_to_country_code, ship_to_country, bill_to_country) as country_code,
            _synced_at,
            row_number() over (
                partition by store_id, customer_id order by created_at desc, length(order_id) desc, order_id desc
            ) as recency
        from ({{ commerce.accepted("stg_commerce_shopify__orders") }}) as orders
        where
            customer_id is not null
            and not coalesce(is_test, false)
            and not coalesce(is_deleted, false)
            and coalesce(ship_to_country_code, bill_to_country_code, ship_to_country, bill_to_country) is not null
    ),

    customers as (
        select
            landed.*,
            addresses.company,
            addresses.city,
            addresses.region,
            addresses.postal_code,
            addresses.country_code,
            {{ commerce.latest_of(["landed._synced_at", "addresses._synced_at"]) }} as last_synced_at
        from landed
        left join
            addresses
            on landed.store_id = addresses.store_id
            and landed.customer_id = addresses.customer_id
            and addresses.recency = 1
    )

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_id",
                "email": "email",
                "phone": "phone",
                "first_name": "first_name",
                "last_name": "last_name",
                "company": "company",
                "status": "lower(account_status)",
                "city": "city",
                "region": "region",
                "postal_code": "postal_code",
                "country_code": "country_code",
                "currency_code": "currency_code",
                "accepts_marketing": "coalesce(lower(marketing_consent) = 'subscribed', accepts_marketing_landed)",
                "is_tax_exempt": "is_tax_exempt",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
                "_synced_at": "last_synced_at",
            },
        )
    }}
