{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="leads",
        key=["account_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "account_id": "id!",
            "lead_owner": "string",
            "first_name": "string",
            "last_name": "string",
            "company": "string",
            "phone_1": "string",
            "phone_2": "string",
            "email_1": "string",
            "email_2": "string",
            "website": "string",
            "source": "string",
            "deal_stage": "string",
            "notes": "string",
        },
    )
}}
