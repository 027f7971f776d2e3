{#- Selects the rows for which the expression is false. A null expression passes. -#}
{% macro expect_rows(model, expression, row_condition=none) %}
    select * from {{ model }} where not ({{ expression }}) {{ "and (" ~ row_condition ~ ")" if row_condition }}
{% endmacro %}

{% macro between(expression, min_value, max_value, strictly) %}
    {%- if min_value is none and max_value is none -%}
        {{ exceptions.raise_compiler_error("dbt_expectations: give min_value, max_value or both") }}
    {%- endif -%}
    {%- set bounds = [] -%}
    {%- if min_value is not none -%}
        {%- do bounds.append(expression ~ (" > " if strictly else " >= ") ~ min_value) -%}
    {%- endif -%}
    {%- if max_value is not none -%}
        {%- do bounds.append(expression ~ (" < " if strictly else " <= ") ~ max_value) -%}
    {%- endif -%}
    {{- bounds | join(" and ") -}}
{% endmacro %}
