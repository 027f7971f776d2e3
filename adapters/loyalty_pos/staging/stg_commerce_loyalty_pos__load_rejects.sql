{{ config(enabled=commerce.is_enabled("loyalty_pos")) }} {{ commerce.stage_load_rejects("loyalty_pos") }}
