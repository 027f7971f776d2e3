{% macro read_date(value, date_order="ymd") -%}
    {#- A landed date; the date part of a landed time. Never moved by a time zone. -#}
    {%- set text = commerce.iso_text(value, date_order) -%}
    case
        when {{ commerce.matches(text, commerce.timestamp_pattern()) }}
        then {{ commerce.try_cast("substr(" ~ text ~ ", 1, 10)", "date") }}
    end
{%- endmacro %}
