{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="people_organizations",
        key=["user_id", "organization_id"],
        synced_at="_commerce_synced_at",
        date_order="auto",
        has_null_words=true,
        columns={
            "user_id": "id!",
            "organization_id": "id!",
            "assigned_date": "date",
        },
    )
}}
