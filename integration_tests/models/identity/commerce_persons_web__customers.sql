with
    customers as (
        select * from {{ ref("identity_cases") }} where platform = 'persons_web' and account_type = 'customer'
    )

    {{
        commerce.conform(
            "customers",
            dict(
                same_names(["person_id", "email", "phone", "first_name", "last_name", "country_code", "updated_at"]),
                customer_id="account_id",
                phone=commerce.read_phone("phone"),
            ),
        )
    }}
