{{ config(enabled=commerce.is_enabled("csv_shop")) }} {{ commerce.stage_load_rejects("csv_shop") }}
