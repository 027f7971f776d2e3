{% macro read_epoch(value) -%}
    {#-
      A landed count since 1970 as a UTC timestamp; null where it is none. Its digits say of what: 10 of seconds, 13 of
      milliseconds, 16 of microseconds, 19 of nanoseconds, that is instants from 2001 to 2096. The first ten are the seconds whatever
      it counts, and what follows is their fraction, read to the microsecond.
    -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    {%- set integer = dbt.type_bigint() -%}
    case
        when {{ commerce.matches(text, "^[1-3][0-9]{9}([0-9]{3}|[0-9]{6}|[0-9]{9})?([.][0-9]*)?$") }}
        then
            {{
                commerce.instant_of_microseconds(
                    commerce.try_cast("substr(" ~ text ~ ", 1, 10)", integer)
                    ~ " * 1000000 + "
                    ~ commerce.try_cast("rpad(replace(substr(" ~ text ~ ", 11), '.', ''), 6, '0')", integer)
                )
            }}
    end
{%- endmacro %}
