{% macro materialized() -%}
    {#- Stands between `as` and the parenthesis of a CTE whose rows are read several times and must be computed once. -#}
    {{ return(adapter.dispatch("materialized", "commerce")()) }}
{%- endmacro %}

{% macro default__materialized() -%} {%- endmacro %}

{% macro duckdb__materialized() -%} materialized {%- endmacro %}

{% macro postgres__materialized() -%} materialized {%- endmacro %}
