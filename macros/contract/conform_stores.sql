{% macro conform_stores(platform) %}
    {#- The stores of a platform as its settings name them: the whole of a model commerce_<platform>__stores. -#}
    {%- set columns = {"name": "coalesce(name, store_id)"} -%}
    {%- for setting in ["channel", "brand", "region", "country_code", "currency_code", "time_zone"] -%}
        {%- do columns.update({setting: setting}) -%}
    {%- endfor -%}
    {%- for store in commerce.stores(platform) if platform in commerce.adapters() -%}
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
    {%- endfor -%}
    {%- do columns.update({"_synced_at": "null"}) -%}
    with stores as ({{ commerce.configured_stores(platform) }}) {{ commerce.conform("stores", columns) }}
{% endmacro %}
