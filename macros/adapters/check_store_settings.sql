{% macro check_store_settings(platform, store) %}
    {#- A store whose raw tables do not say its currency and its time zone needs both among its settings. -#}
    {%- if not store.time_zone or not store.currency_code -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_"
            ~ platform
            ~ "_stores: store '"
            ~ store.store_id
            ~ "' needs a currency_code and a time_zone, such as {store_id: "
            ~ store.store_id
            ~ ", currency_code: EUR, time_zone: Europe/Berlin}"
        ) -%}
    {%- endif -%}
{% endmacro %}
