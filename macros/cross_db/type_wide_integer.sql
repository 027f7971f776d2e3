{% macro type_wide_integer() -%}
    {#- An integer of at least 38 digits, for products of amounts. -#}
    {{ return(adapter.dispatch("type_wide_integer", "commerce")()) }}
{%- endmacro %}

{% macro default__type_wide_integer() -%} decimal(38, 0) {%- endmacro %}

{% macro duckdb__type_wide_integer() -%} hugeint {%- endmacro %}
