{{ config(enabled=commerce.is_enabled("csv_shop")) }}

with
    customers as (select * from {{ ref("int_commerce_csv_shop__customers") }})

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_id",
                "email": commerce.read_email("email"),
                "phone": commerce.read_phone("phone"),
                "first_name": "nullif(" ~ commerce.extract_group("name", "^([^ ]+)") ~ ", '')",
                "last_name": "nullif(" ~ commerce.extract_group("name", "^[^ ]+ +(.+)$") ~ ", '')",
                "company": "company",
                "city": "city",
                "region": "region",
                "postal_code": "postal_code",
                "country_code": "country",
            },
        )
    }}
