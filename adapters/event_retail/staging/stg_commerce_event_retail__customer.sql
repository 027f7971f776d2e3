{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.event_retail_stage(
        table="customer",
        id=["customer_id", "start_date"],
        columns={
            "customer_id": "id!",
            "customer_name": "string",
            "customer_email": "string",
            "start_date": {"raw": "start_date", "type": "date"},
            "started_at": {"raw": "start_date", "type": "local_timestamp"},
            "end_date": "end_date",
            "status": "string",
        },
    )
}}
