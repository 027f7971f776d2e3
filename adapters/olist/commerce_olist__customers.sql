{{ config(enabled=commerce.is_enabled("olist")) }}

with
    customers as ({{ commerce.accepted("stg_commerce_olist__customers") }})

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_unique_id",
                "city": "customer_city",
                "region": "customer_state",
                "postal_code": "customer_zip_code_prefix",
                "country_code": "'BR'",
            },
        )
    }}
