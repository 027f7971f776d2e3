{{ config(enabled=commerce.is_enabled("event_retail")) }} {{ commerce.conform_stores("event_retail") }}
