{% macro raw_tables(platform) %}
    {#- Every name that a raw table of a platform can bear, in any of its shapes; none where an adapter names no staging models. -#}
    {%- set feeds = commerce.platforms().get(platform) or commerce.custom_adapters().get(platform) or {} -%}
    {%- set staging = feeds.staging or [] -%}
    {%- set names = [] -%}
    {%- for table in (staging.values() if staging is mapping else staging) -%}
        {%- do names.extend(commerce.raw_names(table)) -%}
    {%- endfor -%}
    {%- if feeds.load_rejects -%} {%- do names.append("commerce_load_rejects") -%} {%- endif -%}
    {%- do return(names | unique | list) -%}
{% endmacro %}
