{% macro generate_series(upper_bound) %}
    {%- if upper_bound < 1 -%}
        {{ exceptions.raise_compiler_error("dbt_utils.generate_series: the upper bound must be 1 or more") }}
    {%- endif -%}
    {#- As many decimal digits as the upper bound minus one has. -#}
    {%- set sum = ["1"] -%}
    {%- set tables = [] -%}
    {%- for place in range((upper_bound - 1) | string | length) -%}
        {%- do sum.append(10**place ~ " * d" ~ place ~ ".digit") -%} {%- do tables.append("digits as d" ~ place) -%}
    {%- endfor %}
    with
        digits as (select {{ range(10) | join(" as digit union all select ") }} as digit),
        numbers as (select {{ sum | join(" + ") }} as generated_number from {{ tables | join(" cross join ") }})
    select generated_number
    from numbers
    where generated_number <= {{ upper_bound }}
    order by generated_number
{% endmacro %}
