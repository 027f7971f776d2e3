{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="organizations",
        key=["organization_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "organization_id": "id!",
            "name": "string",
            "website": "string",
            "country": "string",
            "description": "string",
            "founded": "integer",
            "industry": "string",
            "number_of_employees": "integer",
        },
    )
}}
