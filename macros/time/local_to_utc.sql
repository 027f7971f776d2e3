{% macro local_to_utc(local, time_zone) -%}
    {#-
      Naive local time to UTC. An hour that the clock skips moves forward; of an hour that comes twice the first is taken:
      engines take the last, so the hour before is tried.
    -#}
    {{ return(adapter.dispatch("local_to_utc", "commerce")(local, time_zone)) }}
{%- endmacro %}

{% macro default__local_to_utc(local, time_zone) -%}
    {%- set last = "timezone('UTC', timezone(" ~ time_zone ~ ", " ~ local ~ "))" -%}
    {%- set first = last ~ " - interval '1 hour'" -%}
    case when timezone({{ time_zone }}, timezone('UTC', {{ first }})) = {{ local }} then {{ first }} else {{ last }} end
{%- endmacro %}
