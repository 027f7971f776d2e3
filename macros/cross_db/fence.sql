{% macro fence() -%}
    {#- Ends a subquery whose columns are used several times: engines that inline it would compute each of them as often. -#}
    {{ return(adapter.dispatch("fence", "commerce")()) }}
{%- endmacro %}

{% macro default__fence() -%} {%- endmacro %}

{% macro postgres__fence() -%} offset 0 {%- endmacro %}
