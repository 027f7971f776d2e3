{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    organizations as ({{ commerce.accepted("stg_commerce_crm_csv__organizations") }})

    {{
        commerce.conform(
            "organizations",
            {
                "organization_id": "organization_id",
                "name": "name",
                "website": "website",
                "industry": "industry",
                "country_code": "country",
                "description": "description",
                "founded_year": "founded",
                "employee_count": "number_of_employees",
            },
        )
    }}
