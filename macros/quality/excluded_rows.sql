{% macro excluded_rows() %}
    {#- The rows of enabled adapters that a setting keeps out of an entity: platform, store_id, entity, row_id, reason. -#}
    {%- set text = dbt.type_string() -%}
    select
        cast(null as {{ text }}) as platform,
        cast(null as {{ text }}) as store_id,
        cast(null as {{ text }}) as entity,
        cast(null as {{ text }}) as row_id,
        cast(null as {{ text }}) as reason
    where false
    {%- for entity in commerce.entities() %}
        {%- for name, reason in commerce.excluded_from(entity).items() %}
            union all
            select
                platform,
                store_id,
                '{{ entity }}',
                {{ commerce.contract(entity).id }},
                {{ commerce.text_literal(reason) }}
            from {{ ref("commerce_" ~ name ~ "__" ~ entity) }}
        {%- endfor %}
    {%- endfor %}
{% endmacro %}
