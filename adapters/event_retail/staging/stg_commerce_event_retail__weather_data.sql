{{ config(enabled=commerce.is_enabled("event_retail")) }}

{{
    commerce.stage_raw(
        platform="event_retail",
        table="weather_data",
        key=["observed_date", "city"],
        synced_at="_commerce_synced_at",
        date_order=commerce.event_retail_setting("date_order"),
        has_null_words=true,
        columns={
            "observed_date": {"raw": "date", "type": "date!"},
            "city": "string!",
            "temperature": "amount",
            "precipitation": "amount",
        },
    )
}}
