{{ config(enabled=commerce.is_enabled("event_retail")) }}

with
    weather_observations as ({{ commerce.accepted("stg_commerce_event_retail__weather_data") }})

    {{
        commerce.conform(
            "weather_observations",
            {
                "weather_observation_id": commerce.join_ids(["city", "observed_date"]),
                "city": "city",
                "observed_date": "observed_date",
                "temperature_celsius": "temperature",
                "precipitation_millimetres": "precipitation",
            },
        )
    }}
