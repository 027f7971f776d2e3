{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    customers as (select * from {{ ref("int_commerce_event_retail__customers") }} where turn = 1)

    {{
        commerce.conform(
            "customers",
            {
                "customer_id": "customer_id",
                "person_id": "customer_id",
                "email": commerce.read_email("customer_email"),
                "first_name": "first_name",
                "last_name": "last_name",
                "status": "status",
                "created_at": "first_started_at",
                "updated_at": "started_at",
            },
        )
    }}
