{% macro type_instant() -%}
    {#- The engine's type of an instant with its offset, as loaders land it. -#}
    {{ return(adapter.dispatch("type_instant", "commerce")()) }}
{%- endmacro %}

{% macro default__type_instant() -%} timestamp {%- endmacro %}

{% macro duckdb__type_instant() -%} timestamptz {%- endmacro %}

{% macro postgres__type_instant() -%} timestamptz {%- endmacro %}
