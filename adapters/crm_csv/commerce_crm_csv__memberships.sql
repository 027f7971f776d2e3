{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    memberships as ({{ commerce.accepted("stg_commerce_crm_csv__people_organizations") }})

    {{
        commerce.conform(
            "memberships",
            {
                "membership_id": commerce.join_ids(["user_id", "organization_id"]),
                "organization_id": "organization_id",
                "customer_id": commerce.crm_csv_person_id("user_id"),
                "assigned_date": "assigned_date",
            },
        )
    }}
