{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_geolocation_dataset",
        key=[],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "geolocation_zip_code_prefix": "string!",
            "geolocation_lat": "rate",
            "geolocation_lng": "rate",
            "geolocation_city": "string",
            "geolocation_state": "string",
        },
    )
}}
