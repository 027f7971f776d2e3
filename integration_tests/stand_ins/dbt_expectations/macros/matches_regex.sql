{% macro default__matches_regex(column_name, regex, flags) %}
    regexp_like({{ column_name }}, '{{ regex }}')
{% endmacro %}

{% macro duckdb__matches_regex(column_name, regex, flags) %}
    regexp_matches({{ column_name }}, '{{ regex }}', '{{ flags }}')
{% endmacro %}

{#- Nulls do not match on PostgreSQL in the real package: it counts the matches it finds. -#}
{% macro postgres__matches_regex(column_name, regex, flags) %}
    coalesce({{ column_name }} ~ '{{ "(?" ~ flags ~ ")" if flags }}{{ regex }}', false)
{% endmacro %}
