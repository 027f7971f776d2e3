{% macro read_amount(value, type="decimal(18, 4)") -%}
    {#-
      A landed number as a fixed-point decimal, rounded half away from zero; null where it is none, or commerce.amount_limit or above.
      Digits with an optional sign and point; no separators of thousands, no currency signs, no NaN or infinity.
    -#}
    {{ return(adapter.dispatch("read_amount", "commerce")(value, type)) }}
{%- endmacro %}

{% macro amount_pattern() %}
    {#- Digits with an optional sign, point and negative exponent (doubles near zero are written with one). -#}
    {%- do return("^[+-]?(" ~ commerce.amount_digits() ~ "([.][0-9]*)?|[.][0-9]+)([eE]-[0-9]{1,3})?$") -%}
{% endmacro %}

{% macro default__read_amount(value, type) -%}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case when {{ commerce.matches(text, commerce.amount_pattern()) }} then {{ commerce.try_cast(text, type) }} end
{%- endmacro %}

{% macro duckdb__read_amount(value, type) -%}
    {#-
      Landed decimals and integers need no text. Doubles go through their shortest text, for the cast of a double rounds the binary value;
      that text needs no pattern, only the bound of its digits, which also keeps out NaN and infinity.
    -#}
    case
        when typeof({{ value }}) = 'VARCHAR' or typeof({{ value }}) = 'FLOAT'
        then {{ commerce.default__read_amount(value, type) }}
        when typeof({{ value }}) = 'DOUBLE'
        then
            case
                when abs(try_cast({{ value }} as double)) < {{ commerce.amount_limit() }}
                then try_cast(cast({{ value }} as varchar) as {{ type }})
            end
        when abs(try_cast({{ value }} as {{ type }})) < {{ commerce.amount_limit() }}
        then try_cast({{ value }} as {{ type }})
    end
{%- endmacro %}
