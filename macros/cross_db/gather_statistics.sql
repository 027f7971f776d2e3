{% macro gather_statistics() -%}
    {#-
      A hook after each table: engines that plan by statistics and gather them only now and then (PostgreSQL) would join fresh tables
      row by row. Others need nothing, and get an empty hook.
    -#}
    {{ return(adapter.dispatch("gather_statistics", "commerce")()) }}
{%- endmacro %}

{% macro default__gather_statistics() -%} {%- endmacro %}

{% macro postgres__gather_statistics() -%}
    {%- if model.config.materialized in ("table", "incremental") -%} analyze {{ this }} {%- endif -%}
{%- endmacro %}
