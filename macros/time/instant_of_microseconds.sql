{% macro instant_of_microseconds(microseconds) -%}
    {#- Whole microseconds since 1970 (a SQL expression) as a UTC timestamp. -#}
    {{ return(adapter.dispatch("instant_of_microseconds", "commerce")(microseconds)) }}
{%- endmacro %}

{% macro default__instant_of_microseconds(microseconds) -%}
    timestampadd(microsecond, {{ microseconds }}, timestamp '1970-01-01 00:00:00')
{%- endmacro %}

{% macro duckdb__instant_of_microseconds(microseconds) -%} make_timestamp({{ microseconds }}) {%- endmacro %}

{% macro postgres__instant_of_microseconds(microseconds) -%}
    (timestamp '1970-01-01 00:00:00' + ({{ microseconds }}) * interval '1 microsecond')
{%- endmacro %}
