{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

{{ commerce.cube_level(["country_code", "region", "city", "year_number"], geography_level="city", time_level="year") }}
