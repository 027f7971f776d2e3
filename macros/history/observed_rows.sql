{% macro observed_rows(entity) -%}
    {#- What a snapshot sees of an entity, with the start of this run (UTC) as seen_at. -#}
    select {{ commerce.recorded_columns(entity) | join(",\n        ") }}, {{ commerce.run_start() }} as seen_at
    from {{ ref("commerce__" ~ entity) }}
{%- endmacro %}
