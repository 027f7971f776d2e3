{% macro type_of_value(value) -%}
    {#- The engine's own word for the type of a column, as SQL text: free where the planner knows it. -#}
    {{ return(adapter.dispatch("type_of_value", "commerce")(value)) }}
{%- endmacro %}

{% macro default__type_of_value(value) -%} typeof({{ value }}) {%- endmacro %}

{% macro postgres__type_of_value(value) -%} pg_typeof({{ value }}) {%- endmacro %}
