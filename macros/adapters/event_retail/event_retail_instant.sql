{% macro event_retail_instant(value, time_zone) -%}
    {#- When an event was, as the stream lands it: a count since 1970, or a text with an offset, or in the zone (a SQL expression). -#}
    case
        when {{ commerce.matches(value, "^ *[0-9]{10}") }}
        then {{ commerce.read_epoch(value) }}
        else {{ commerce.read_timestamp(value, "ymd", time_zone) }}
    end
{%- endmacro %}
