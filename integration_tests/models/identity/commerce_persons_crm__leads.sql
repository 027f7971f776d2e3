with
    leads as (select * from {{ ref("identity_cases") }} where platform = 'persons_crm' and account_type = 'lead')

    {{
        commerce.conform(
            "leads",
            dict(
                same_names(["email", "phone", "first_name", "last_name"]),
                lead_id="account_id",
            ),
        )
    }}
