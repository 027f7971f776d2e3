{% macro read_integer(value) -%}
    {#- A landed whole number of up to nine digits; 3.0 is 3, 3.5 is unreadable. -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case
        when {{ commerce.matches(text, "^[+-]?[0-9]{1,9}([.]0*)?$") }}
        then cast({{ commerce.try_cast(text, "decimal(18, 4)") }} as {{ dbt.type_int() }})
    end
{%- endmacro %}
