{% macro known_last_date(date, landed="landed_date") -%}
    {#-
      The last of the dates of a group that is not after the day on which its store was last landed; null where none is. What lies
      after it (a year mistyped) is in every total, and moves the end of no series.
    -#}
    max(case when {{ date }} <= {{ landed }} then {{ date }} end)
{%- endmacro %}
