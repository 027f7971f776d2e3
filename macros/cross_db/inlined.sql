{% macro inlined() -%}
    {#-
      Stands between `as` and the parenthesis of a CTE that is cheap to compute and read more than once: engines that would keep its
      rows in memory compute it where it is read, with the conditions that hold there.
    -#}
    {{ return(adapter.dispatch("inlined", "commerce")()) }}
{%- endmacro %}

{% macro default__inlined() -%} {%- endmacro %}

{% macro duckdb__inlined() -%} not materialized {%- endmacro %}

{% macro postgres__inlined() -%} not materialized {%- endmacro %}
