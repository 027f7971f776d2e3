{{ config(enabled=commerce.is_enabled("shopify")) }}

with
    locations as ({{ commerce.accepted("stg_commerce_shopify__locations") }})

    {{
        commerce.conform(
            "locations",
            {
                "location_id": "location_id",
                "name": "name",
                "city": "city",
                "country_code": "country_code",
                "is_active": "is_active",
                "is_deleted": "is_deleted",
            },
        )
    }}
