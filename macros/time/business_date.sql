{% macro business_date(instant, time_zone) -%}
    {#- The date of a UTC instant in the store's IANA zone (SQL expressions). -#}
    cast({{ commerce.utc_to_local(instant, time_zone) }} as date)
{%- endmacro %}
