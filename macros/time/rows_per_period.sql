{% macro rows_per_period(relation, period, first, last) -%}
    {#-
      The rows of a relation once per day or month from one of its dates to another (SQL expressions), both included, with the
      period's first day as period_start_date. Unlike a join with the calendar it does not end where the ledger does.
    -#}
    {%- set most = {"day": 40000, "month": 1200} -%}
    {%- if period not in most -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.rows_per_period: '" ~ period ~ "' must be one of " ~ most.keys() | join(", ")
        ) -%}
    {%- endif -%}
    select
        {{ relation }}.*,
        cast(
            {{
                dbt.dateadd(
                    period,
                    "numbers.generated_number - 1",
                    dbt.date_trunc(period, relation ~ "." ~ first),
                )
            }} as date
        ) as period_start_date
    from {{ relation }}
    inner join
        ({{ dbt_utils.generate_series(most[period]) }}) as numbers
        on numbers.generated_number <= 1 + {{ dbt.datediff(relation ~ "." ~ first, relation ~ "." ~ last, period) }}
{%- endmacro %}
