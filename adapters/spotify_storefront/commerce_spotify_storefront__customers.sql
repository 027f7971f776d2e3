{{ config(enabled=commerce.is_enabled("spotify_storefront")) }}

with
    customers as ({{ commerce.accepted("stg_commerce_spotify_storefront__listeners") }})

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "listener_id",
                "person_id": "listener_id",
                "email": "email",
                "phone": "phone",
                "first_name": "first_name",
                "last_name": "last_name",
                "company": "company",
                "customer_type": commerce.map_values(
                    "account_type", {"personal": "person", "business": "organization"}
                ),
                "status": "lower(account_status)",
                "city": "city",
                "region": "region",
                "postal_code": "postal_code",
                "country_code": "country_code",
                "currency_code": "currency_code",
                "accepts_marketing": "accepts_marketing",
                "is_tax_exempt": "is_tax_exempt",
                "created_at": "created_at",
                "updated_at": "updated_at",
                "is_deleted": "is_deleted",
            },
        )
    }}
