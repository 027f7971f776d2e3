{% macro calendar_of(relation, keys, period, first, last=none, landed=none) -%}
    {#-
      The keys of a relation once per day or month from the first of their dates to the last, both included, with the period's first
      day as period_start_date: what a series is joined to, so that its empty periods are there. With landed, dates after that
      column are there alone: a year mistyped does not fill the years before it.
    -#}
    {%- set end = commerce.known_last_date(last or first, landed) if landed else "max(" ~ (last or first) ~ ")" -%}
    with
        spans as (
            select {{ keys | join(", ") }}, min({{ first }}) as first_date, {{ end }} as last_date
            from {{ relation }}
            group by {{ keys | join(", ") }}
        )
        {{ commerce.rows_per_period("spans", period, "first_date", "last_date") }}
    {%- if landed %}
        union all
        select distinct {{ keys | join(", ") }}, {{ first }}, {{ first }}, {{ first }}
        from {{ relation }}
        where {{ first }} > {{ landed }}
    {%- endif %}
{%- endmacro %}
