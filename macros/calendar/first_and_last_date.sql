{% macro first_and_last_date(columns) -%}
    {#- The first and the last day in columns of a relation, as first_date and last_date; a column without a value counts for nothing. -#}
    {%- for function, choose, name in [["min", "least", "first_date"], ["max", "greatest", "last_date"]] %}
        {%- set values = [] -%}
        {%- for column in columns -%} {%- do values.append(function ~ "(" ~ column ~ ")") -%} {%- endfor -%}
        {%- if values | length == 1 %} cast({{ values[0] }} as date)
        {%- else %}
            cast(
                {{ choose }} (
                    {%- for value in values %}
                        coalesce({{ value }}, {{ values | join(", ") }}){{ ", " if not loop.last }}
                    {%- endfor %}
                ) as date
            )
        {%- endif %} as {{ name }}
        {{ "," if not loop.last }}
    {%- endfor %}
{%- endmacro %}
