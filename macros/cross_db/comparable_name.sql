{% macro comparable_name(name) %}
    {#- A column name as the engine compares quoted names. -#}
    {{ return(adapter.dispatch("comparable_name", "commerce")(name)) }}
{% endmacro %}

{% macro default__comparable_name(name) %} {%- do return(name) -%} {% endmacro %}

{% macro bigquery__comparable_name(name) %} {%- do return(name | lower) -%} {% endmacro %}

{% macro duckdb__comparable_name(name) %} {%- do return(name | lower) -%} {% endmacro %}

{% macro redshift__comparable_name(name) %} {%- do return(name | lower) -%} {% endmacro %}

{% macro spark__comparable_name(name) %} {%- do return(name | lower) -%} {% endmacro %}

{% macro trino__comparable_name(name) %} {%- do return(name | lower) -%} {% endmacro %}
