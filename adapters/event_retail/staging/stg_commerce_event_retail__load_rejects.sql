{{ config(enabled=commerce.is_enabled("event_retail")) }} {{ commerce.stage_load_rejects("event_retail") }}
