{% macro day_first_stores(relation, specs) %}
    {#-
      One row per store with _is_day_first: whether its dates are written day before month. A first part above 12 says so, a second
      part above 12 says the contrary; where both occur the majority decides, and where neither does the month is first. Beside it
      _is_dotted_day_first, which dates like 1.3.2024 decide alone: no usual format puts the month first there, so the day is unless
      the majority of them says the contrary.
    -#}
    {%- set day_first = "^(1[3-9]|2[0-9]|3[01])[/.-][0-9]" -%}
    {%- set month_first = "^[0-9]{1,2}[/.-](1[3-9]|2[0-9]|3[01])[/.-]" -%}
    select
        store_id,
        {{ commerce.count_dates(specs, day_first) }} > {{ commerce.count_dates(specs, month_first) }} as _is_day_first,
        {{ commerce.count_dates(specs, day_first, "%.%.%") }}
        >= {{ commerce.count_dates(specs, month_first, "%.%.%") }} as _is_dotted_day_first
    from {{ relation }}
    group by store_id
{% endmacro %}

{% macro count_dates(specs, pattern, like=none) -%}
    {#- How many raw values of the columns match a pattern, as a SQL aggregate. like: what else they must be like; it costs less, and comes first. -#}
    {%- for spec in specs -%}
        {%- set text = "trim(cast(raw_" ~ spec.name ~ " as " ~ dbt.type_string() ~ "))" %}
        count(
            case when {{ text ~ " like '" ~ like ~ "' and " if like }}{{ commerce.matches(text, pattern) }} then 1 end
        )
        {{ "+" if not loop.last }}
    {%- endfor %}
{%- endmacro %}
