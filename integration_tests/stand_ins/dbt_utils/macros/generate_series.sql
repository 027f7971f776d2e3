{% macro generate_series(upper_bound) %}
    {%- if upper_bound < 1 -%}
        {{ exceptions.raise_compiler_error("dbt_utils.generate_series: the upper bound must be 1 or more") }}
    {%- endif -%}
    {#- As many decimal digits as the upper bound minus one has. -#}
    {%- set places = (upper_bound - 1) | string | length -%}
    with
        digits as (
            {%- for digit in range(10) %}select {{ digit }} as digit {{ "union all" if not loop.last }} {%- endfor %}
        ),
        numbers as (
            select
                1
                {%- for place in range(places) %} + {{ 10**place }} * d{{ place }}.digit{% endfor %} as generated_number
            from
                {% for place in range(places) %} digits as d{{ place }} {{ "cross join " if not loop.last }}{% endfor %}
        )
    select generated_number
    from numbers
    where generated_number <= {{ upper_bound }}
    order by generated_number
{% endmacro %}
