{{ config(enabled=commerce.is_enabled("loyalty_pos")) }} {{ commerce.conform_stores("loyalty_pos") }}
