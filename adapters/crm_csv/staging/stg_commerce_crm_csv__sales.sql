{{ config(enabled=commerce.is_enabled("crm_csv")) }}

{{
    commerce.stage_raw(
        platform="crm_csv",
        table="sales",
        id=["customer_id", "product_id", "sale_date"],
        synced_at="_commerce_synced_at",
        date_order="auto",
        has_null_words=true,
        count_occurrences=true,
        multiplied=[["quantity", "unit_price"]],
        columns={
            "customer_id": "id",
            "product_id": "id",
            "sale_date": "local_timestamp!",
            "quantity": "amount!",
            "unit_price": "amount!",
        },
    )
}}
