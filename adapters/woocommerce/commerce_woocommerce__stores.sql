{{ config(enabled=commerce.is_enabled("woocommerce")) }} {{ commerce.conform_stores("woocommerce") }}
