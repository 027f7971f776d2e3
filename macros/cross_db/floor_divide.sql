{% macro floor_divide(numerator, denominator) -%}
    {#- The whole quotient of two wide integers that are not negative. -#}
    {{ return(adapter.dispatch("floor_divide", "commerce")(numerator, denominator)) }}
{%- endmacro %}

{% macro default__floor_divide(numerator, denominator) -%}
    floor(({{ numerator }}) / ({{ denominator }}))
{%- endmacro %}

{% macro duckdb__floor_divide(numerator, denominator) -%} divide({{ numerator }}, {{ denominator }}) {%- endmacro %}

{% macro postgres__floor_divide(numerator, denominator) -%} div({{ numerator }}, {{ denominator }}) {%- endmacro %}
