{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

{{
    commerce.cube_level(
        ["country_code", "year_number", "quarter_number", "month_number"],
        geography_level="country",
        time_level="month",
    )
}}
