{{ config(enabled=commerce.is_fed("orders"), materialized="view") }}

{{ commerce.cube_level(["category", "year_number"], time_level="year", category_level="category") }}
