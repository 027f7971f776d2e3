{% macro read_epoch(value) -%}
    {#-
      A landed count since 1970 as a UTC timestamp; null where it is none. Its digits say of what: 10 of seconds, 13 of
      milliseconds, 16 of microseconds, 19 of nanoseconds, that is instants from 2001 to 2286.
    -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    {%- set number = commerce.try_cast(text, "decimal(28, 6)") -%}
    {%- set wide = commerce.type_wide_integer() -%}
    {%- set microseconds -%}
        case
            when {{ commerce.matches(text, "^[0-9]{10}([.][0-9]*)?$") }} then cast({{ number }} * 1000000 as {{ wide }})
            when {{ commerce.matches(text, "^[0-9]{13}([.][0-9]*)?$") }} then cast({{ number }} * 1000 as {{ wide }})
            when {{ commerce.matches(text, "^[0-9]{16}([.]0*)?$") }} then cast({{ number }} as {{ wide }})
            when {{ commerce.matches(text, "^[0-9]{19}([.]0*)?$") }}
            then {{ commerce.floor_divide("cast(" ~ number ~ " as " ~ wide ~ ")", "1000") }}
        end
    {%- endset -%}
    {{ commerce.instant_of_microseconds(microseconds) }}
{%- endmacro %}
