{% macro day_first_stores(relation, specs) %}
    {#-
      One row per store with _is_day_first: whether its dates are written day before month. A first part above 12 says so, a second
      part above 12 says the contrary; where both occur the majority decides, and where neither does the month is first.
    -#}
    {%- set parts = {
        "day_first": "^(1[3-9]|2[0-9]|3[01])[/.-][0-9]",
        "month_first": "^[0-9]{1,2}[/.-](1[3-9]|2[0-9]|3[01])[/.-]",
    } -%}
    select
        store_id,
        {%- for name, pattern in parts.items() %}
            {{ "> " if not loop.first }}
            {%- for spec in specs %}
                count(
                    case
                        when
                            {{
                                commerce.matches(
                                    "trim(cast(raw_" ~ spec.name ~ " as " ~ dbt.type_string() ~ "))", pattern
                                )
                            }}
                        then 1
                    end
                ){{ " + " if not loop.last }}
            {%- endfor %}
        {%- endfor %} as _is_day_first
    from {{ relation }}
    group by store_id
{% endmacro %}
