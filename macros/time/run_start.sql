{% macro run_start() -%}
    {#- When this run of dbt started, a timestamp in UTC: the session's zone does not matter. -#}
    cast('{{ run_started_at.strftime("%Y-%m-%d %H:%M:%S.%f") }}' as {{ dbt.type_timestamp() }})
{%- endmacro %}
