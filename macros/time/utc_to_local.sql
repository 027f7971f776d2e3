{% macro utc_to_local(instant, time_zone) -%}
    {#- A UTC timestamp as naive local time of an IANA zone (SQL expressions). -#}
    {{ return(adapter.dispatch("utc_to_local", "commerce")(instant, time_zone)) }}
{%- endmacro %}

{% macro default__utc_to_local(instant, time_zone) -%}
    timezone({{ time_zone }}, timezone('UTC', {{ instant }}))
{%- endmacro %}
