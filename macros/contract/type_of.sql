{% macro type_of(logical_type) %}
    {#- The engine's name of a logical type of the contract. -#}
    {%- if logical_type == "string" -%} {%- do return(dbt.type_string()) -%}
    {%- elif logical_type == "integer" -%} {%- do return(dbt.type_int()) -%}
    {%- elif logical_type == "boolean" -%} {%- do return(dbt.type_boolean()) -%}
    {%- elif logical_type == "timestamp" -%} {%- do return(dbt.type_timestamp()) -%}
    {%- elif logical_type == "double" -%} {%- do return(dbt.type_float()) -%}
    {%- elif logical_type == "date" or logical_type.startswith("decimal(") -%} {%- do return(logical_type) -%}
    {%- endif -%}
    {%- do exceptions.raise_compiler_error(
        "commerce.type_of: '"
        ~ logical_type
        ~ "' must be one of string, integer, boolean, date, timestamp, double, decimal(p, s)"
    ) -%}
{% endmacro %}
