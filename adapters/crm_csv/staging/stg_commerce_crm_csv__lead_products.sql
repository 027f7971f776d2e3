{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="lead_products",
        key=["lead_id", "product_id"],
        synced_at="_commerce_synced_at",
        date_order="auto",
        has_null_words=true,
        columns={
            "lead_id": "id!",
            "product_id": "id!",
            "assigned_date": "date",
        },
    )
}}
