{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="people",
        key=["user_id"],
        synced_at="_commerce_synced_at",
        date_order="auto",
        has_null_words=true,
        columns={
            "user_id": "id!",
            "first_name": "string",
            "last_name": "string",
            "sex": "string",
            "email": "string",
            "phone": "string",
            "date_of_birth": "date",
            "job_title": "string",
        },
    )
}}
