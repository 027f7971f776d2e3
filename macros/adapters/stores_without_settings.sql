{% macro stores_without_settings(platform) %}
    {#-
      The stores of a platform that have to say their currency and their time zone, and do not: [{"platform", "store_id", "settings": [those that lack]}].
      For a platform of this package the registry knows whether its raw tables say both ("needs_settings").
    -#}
    {%- set known = commerce.platforms() -%}
    {%- set needs = known[platform].needs_settings if platform in known else true -%}
    {%- set lacking = [] -%}
    {%- for store in commerce.stores(platform) if needs is true or needs in (store.missing_tables or []) -%}
        {%- set settings = [] -%}
        {%- for name in ["currency_code", "time_zone"] if not store[name] -%}
            {%- do settings.append(name) -%}
        {%- endfor -%}
        {%- if settings -%}
            {%- do lacking.append({"platform": platform, "store_id": store.store_id, "settings": settings}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(lacking) -%}
{% endmacro %}
