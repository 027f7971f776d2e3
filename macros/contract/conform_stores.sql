{% macro conform_stores(platform) %}
    {#- The stores of a platform as its settings name them: the whole of a model commerce_<platform>__stores. -#}
    {%- set settings = ["name", "channel", "brand", "region", "country_code", "currency_code", "time_zone"] -%}
    {%- set columns = {} -%}
    {%- for setting in settings -%} {%- do columns.update({setting: setting}) -%} {%- endfor -%}
    with
        stores as (
            {%- for store in commerce.stores(platform) %}
                {%- if platform in commerce.adapters() and (not store.time_zone or not store.currency_code) -%}
                    {%- do exceptions.raise_compiler_error(
                        "commerce_"
                        ~ platform
                        ~ "_stores: store '"
                        ~ store.store_id
                        ~ "' needs a currency_code and a time_zone, such as {store_id: "
                        ~ store.store_id
                        ~ ", currency_code: EUR, time_zone: Europe/Berlin}"
                    ) -%}
                {%- endif %}
                select
                    {{ commerce.text_literal(store.store_id) }} as store_id,
                    {%- for setting in settings %}
                        {{ commerce.text_literal(store[setting] or (store.store_id if setting == "name" else none)) }}
                        as {{ setting }},
                    {%- endfor %}
                    cast(null as {{ dbt.type_timestamp() }}) as _synced_at
                {%- if not loop.last %}
                    union all
                {%- endif %}
            {%- endfor %}
        )

        {{ commerce.conform("stores", columns) }}
{% endmacro %}
