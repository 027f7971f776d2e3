{{ config(enabled=commerce.is_enabled("crm_csv")) }} {{ commerce.conform_stores("crm_csv") }}
