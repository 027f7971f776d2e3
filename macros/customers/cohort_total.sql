{% macro cohort_total(amount) -%}
    {#- The sum of an amount over the periods of a cohort so far; for a relation with one row per cohort and period. -#}
    cast(
        sum({{ amount }}) over (
            partition by store_key, currency_code, period_type, cohort_start_date order by period_start_date
        ) as decimal(18, 4)
    )
{%- endmacro %}
