{% macro type_double() -%}
    {#- The engine's type of a floating-point number of 64 bits, for statistics only. -#}
    {{ return(adapter.dispatch("type_double", "commerce")()) }}
{%- endmacro %}

{% macro default__type_double() -%} double precision {%- endmacro %}

{% macro bigquery__type_double() -%} float64 {%- endmacro %}

{% macro spark__type_double() -%} double {%- endmacro %}

{% macro trino__type_double() -%} double {%- endmacro %}
