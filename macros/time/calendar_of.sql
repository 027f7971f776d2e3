{% macro calendar_of(relation, keys, period, first, last=none) -%}
    {#-
      The keys of a relation once per day or month from the first of their dates to the last, both included, with the period's first
      day as period_start_date: what a series is joined to, so that its empty periods are there.
    -#}
    with
        spans as (
            select {{ keys | join(", ") }}, min({{ first }}) as first_date, max({{ last or first }}) as last_date
            from {{ relation }}
            group by {{ keys | join(", ") }}
        )
        {{ commerce.rows_per_period("spans", period, "first_date", "last_date") }}
{%- endmacro %}
