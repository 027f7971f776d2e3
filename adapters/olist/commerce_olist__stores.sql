{{ config(enabled=commerce.is_enabled("olist")) }} {{ commerce.conform_stores("olist") }}
