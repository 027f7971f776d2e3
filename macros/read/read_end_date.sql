{% macro read_end_date(value, date_order="ymd") -%}
    {#- A landed date on which something ends: as commerce.read_date, and 9999-12-31, which says that it does not. -#}
    {%- set text = commerce.iso_text(value, date_order) -%}
    case
        when {{ commerce.matches(text, "^9999-12-31") }}
        then cast('9999-12-31' as date)
        else {{ commerce.read_date(value, date_order) }}
    end
{%- endmacro %}
