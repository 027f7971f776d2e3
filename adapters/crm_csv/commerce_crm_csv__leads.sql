{{ config(enabled=commerce.is_enabled("crm_csv")) }}

with
    leads as ({{ commerce.accepted("stg_commerce_crm_csv__leads") }})

    {{
        commerce.conform(
            "leads",
            {
                "lead_id": "account_id",
                "owner": "lead_owner",
                "first_name": "first_name",
                "last_name": "last_name",
                "company": "company",
                "email": commerce.read_email("email_1"),
                "phone": commerce.read_phone("phone_1"),
                "source": "source",
                "stage": "deal_stage",
            },
        )
    }}
