{% macro matches(value, pattern) -%}
    {#- Whether a text matches a regular expression (the common part of POSIX and RE2) anywhere; anchor it yourself. -#}
    {{ return(adapter.dispatch("matches", "commerce")(value, pattern)) }}
{%- endmacro %}

{% macro default__matches(value, pattern) -%} regexp_like({{ value }}, '{{ pattern }}') {%- endmacro %}

{% macro duckdb__matches(value, pattern) -%} regexp_matches({{ value }}, '{{ pattern }}') {%- endmacro %}

{% macro postgres__matches(value, pattern) -%}({{ value }} ~ '{{ pattern }}') {%- endmacro %}
