{% macro rows_without_rate(relation=none) -%}
    {#- How many rows of a fact have no rate and are missing in a sum of reporting amounts; all of them without a reporting currency. -#}
    count(case when {{ relation ~ "." if relation }}reporting_rate is null then 1 end) as rows_without_rate
{%- endmacro %}
