{% macro read_integer(value) -%}
    {#- A landed whole number of up to nine digits; 3.0 is 3, 3.5 is unreadable. -#}
    {{ return(adapter.dispatch("read_integer", "commerce")(value)) }}
{%- endmacro %}

{% macro default__read_integer(value) -%}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case
        when {{ commerce.matches(text, "^[+-]?[0-9]{1,9}([.]0*)?$") }}
        then cast({{ commerce.try_cast(text, "decimal(18, 4)") }} as {{ dbt.type_int() }})
    end
{%- endmacro %}

{% macro duckdb__read_integer(value) -%}
    {#- A landed integer needs no text. -#}
    case
        when typeof({{ value }}) = 'BIGINT' or typeof({{ value }}) = 'INTEGER'
        then
            case
                when try_cast({{ value }} as bigint) between -999999999 and 999999999
                then try_cast({{ value }} as integer)
            end
        else {{ commerce.default__read_integer(value) }}
    end
{%- endmacro %}
