{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    customers as (select * from {{ ref("int_commerce_loyalty_pos__clients") }})

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "client_id",
                "person_id": "client_id",
                "first_name": "nullif(" ~ commerce.extract_group("client_name", "^([^ ]+)") ~ ", '')",
                "last_name": "nullif(" ~ commerce.extract_group("client_name", "^[^ ]+ +(.+)$") ~ ", '')",
                "city": "ville",
            },
        )
    }}
