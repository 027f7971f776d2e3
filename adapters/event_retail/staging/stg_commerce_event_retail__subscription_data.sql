{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.event_retail_stage(
        table="subscription_data",
        id=["subscription_id"],
        columns={
            "subscription_id": "id!",
            "customer_id": "id",
            "plan_type": "string",
            "subscription_start_date": "date",
            "subscription_end_date": "end_date",
            "monthly_fee": "amount",
            "status": "string",
        },
    )
}}
