{% macro known_time_zones() -%}
    {#- A select of time_zone: the IANA names of regions that the engine knows, and UTC; in another its times cannot be told. -#}
    {{ return(adapter.dispatch("known_time_zones", "commerce")()) }}
{%- endmacro %}

{% macro default__known_time_zones() -%}
    select distinct cast(name as {{ dbt.type_string() }}) as time_zone
    from pg_timezone_names
    where name like '%/%' or name = 'UTC'
{%- endmacro %}

{% macro duckdb__known_time_zones() -%}
    select distinct name as time_zone from pg_timezone_names() where name like '%/%' or name = 'UTC'
{%- endmacro %}
