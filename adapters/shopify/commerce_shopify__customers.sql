{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    landed as ({{ commerce.accepted("stg_commerce_shopify__customers") }}),

    addresses as (select * from {{ ref("int_commerce_shopify__customer_addresses") }}),

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
        left join addresses on landed.store_id = addresses.store_id and landed.customer_id = addresses.customer_id
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
