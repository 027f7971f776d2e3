{% macro check_number(name, value, low, high, is_whole=true) %}
    {#- The value of a var that must be a number from low to high; anything else stops with a message that names the var. -#}
    {%- set is_right = value is number and value is not boolean and (value is integer or not is_whole) -%}
    {%- if not is_right or value < low or value > high -%}
        {%- do exceptions.raise_compiler_error(
            name
            ~ ": must be a "
            ~ ("whole number" if is_whole else "number")
            ~ " from "
            ~ low
            ~ " to "
            ~ high
            ~ "; got: "
            ~ value
        ) -%}
    {%- endif -%}
    {%- do return(value) -%}
{% endmacro %}
