{{ config(enabled=commerce.is_enabled("crm_csv")) }} {{ commerce.stage_load_rejects("crm_csv") }}
