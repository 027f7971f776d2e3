{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="customers",
        key=["customer_id"],
        synced_at="_commerce_synced_at",
        date_order="auto",
        has_null_words=true,
        columns={
            "customer_id": "id!",
            "first_name": "string",
            "last_name": "string",
            "company": "string",
            "city": "string",
            "country": "string",
            "phone_1": "string",
            "phone_2": "string",
            "email": "string",
            "subscription_date": "local_timestamp",
            "website": "string",
        },
    )
}}
