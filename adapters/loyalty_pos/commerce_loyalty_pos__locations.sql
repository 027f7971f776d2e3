{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    locations as (select * from {{ ref("int_commerce_loyalty_pos__magasins") }})

    {{
        commerce.conform(
            "locations",
            {
                "location_id": "magasin_id",
                "name": "magasin_name",
                "city": "ville",
                "region": "region",
                "postal_code": "zip",
                "country_code": "country_code",
            },
        )
    }}
