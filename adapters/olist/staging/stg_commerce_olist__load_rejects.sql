{{ config(enabled=commerce.is_enabled("olist")) }} {{ commerce.stage_load_rejects("olist") }}
