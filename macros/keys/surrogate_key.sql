{% macro surrogate_key(id, platform="platform", store_id="store_id") %}
    {#- Key over platform, store and a native id (SQL expressions); null where the id is null. Without an id: the key of the store. -#}
    {%- if id is none -%} {{ dbt_utils.generate_surrogate_key([platform, store_id]) }}
    {%- else -%}
        case when {{ id }} is not null then {{ dbt_utils.generate_surrogate_key([platform, store_id, id]) }} end
    {%- endif -%}
{% endmacro %}
