{{ config(enabled=commerce.is_enabled("csv_shop")) }} {{ commerce.conform_stores("csv_shop") }}
