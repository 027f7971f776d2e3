{% macro try_cast(value, type) -%}
    {#- Casts a text that a pattern has already accepted. -#}
    {{ return(adapter.dispatch("try_cast", "commerce")(value, type)) }}
{%- endmacro %}

{% macro default__try_cast(value, type) -%} try_cast({{ value }} as {{ type }}) {%- endmacro %}

{% macro postgres__try_cast(value, type) -%} cast({{ value }} as {{ type }}) {%- endmacro %}
