{% macro conform_stores(platform) %}
    {#- The stores of a platform as its settings name them: the whole of a model commerce_<platform>__stores. -#}
    {%- set columns = {"name": "coalesce(name, store_id)"} -%}
    {%- for setting in ["channel", "brand", "region", "country_code", "currency_code", "time_zone"] -%}
        {%- do columns.update({setting: setting}) -%}
    {%- endfor -%}
    {%- if platform in commerce.adapters() -%} {%- do commerce.check_store_settings(platform) -%} {%- endif -%}
    {%- do columns.update({"_synced_at": "null"}) -%}
    with stores as ({{ commerce.configured_stores(platform) }}) {{ commerce.conform("stores", columns) }}
{% endmacro %}
