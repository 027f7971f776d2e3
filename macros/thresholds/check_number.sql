{% macro check_number(name, value, low, high=none, is_whole=true, of=none) %}
    {#-
      The value of a var that must be a number from low to high, or with no upper end; anything else stops with a message that names the var.
      of: what the number counts, such as days.
    -#}
    {%- set is_right = value is number and value is not boolean and (value is integer or not is_whole) -%}
    {%- if not is_right or value < low or (high is not none and value > high) -%}
        {%- do exceptions.raise_compiler_error(
            name
            ~ ": must be a "
            ~ ("whole number" if is_whole else "number")
            ~ (" of " ~ of if of else "")
            ~ " from "
            ~ low
            ~ (" to " ~ high if high is not none else "")
            ~ "; got: "
            ~ value
        ) -%}
    {%- endif -%}
    {%- do return(value) -%}
{% endmacro %}
