{{ config(enabled=commerce.is_enabled("olist")) }}

with
    suppliers as ({{ commerce.accepted("stg_commerce_olist__sellers") }})

    {{
        commerce.conform(
            "suppliers",
            {
                "supplier_id": "seller_id",
                "city": "seller_city",
                "region": "seller_state",
                "postal_code": "seller_zip_code_prefix",
                "country_code": "'BR'",
            },
        )
    }}
