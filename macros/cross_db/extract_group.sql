{% macro extract_group(value, pattern) -%}
    {#- The first (and only) group of a regular expression in a text; null or an empty text where it does not match. -#}
    {{ return(adapter.dispatch("extract_group", "commerce")(value, pattern)) }}
{%- endmacro %}

{% macro default__extract_group(value, pattern) -%}
    regexp_substr({{ value }}, '{{ pattern }}', 1, 1, 'e', 1)
{%- endmacro %}

{% macro duckdb__extract_group(value, pattern) -%} regexp_extract({{ value }}, '{{ pattern }}', 1) {%- endmacro %}

{% macro postgres__extract_group(value, pattern) -%} substring({{ value }} from '{{ pattern }}') {%- endmacro %}
