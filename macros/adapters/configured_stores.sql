{% macro configured_stores(platform) %}
    {#- A select with a row per store of a platform: what commerce_<platform>_stores says of it; a setting that is not made is null. -#}
    {%- for store in commerce.stores(platform) %}
        select
            {{ commerce.text_literal(store.store_id) }} as store_id,
            {%- for setting in ["name", "channel", "brand", "region", "country_code", "currency_code", "time_zone"] %}
                {{ commerce.text_literal(store[setting] or none) }} as {{ setting }}{{ "," if not loop.last }}
            {%- endfor %}
        {%- if not loop.last %}
            union all
        {%- endif %}
    {%- endfor %}
{% endmacro %}
