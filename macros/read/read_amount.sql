{% macro read_amount(value, type="decimal(18, 4)") -%}
    {#-
      A landed number as a fixed-point decimal, rounded half away from zero; null where it is none.
      Digits with an optional sign and point; no separators of thousands, no currency signs, no NaN or infinity.
    -#}
    {{ return(adapter.dispatch("read_amount", "commerce")(value, type)) }}
{%- endmacro %}

{% macro amount_pattern() %}
    {#- Digits with an optional sign, point and negative exponent (doubles near zero are written with one). -#}
    {%- do return("^[+-]?([0-9]{1,13}([.][0-9]*)?|[.][0-9]+)([eE]-[0-9]{1,3})?$") -%}
{% endmacro %}

{% macro default__read_amount(value, type) -%}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    case when {{ commerce.matches(text, commerce.amount_pattern()) }} then {{ commerce.try_cast(text, type) }} end
{%- endmacro %}

{% macro duckdb__read_amount(value, type) -%}
    {#- Landed decimals and integers need no text. Doubles go through their shortest text, for the cast of a double rounds the binary value. -#}
    case
        when typeof({{ value }}) = 'VARCHAR' or typeof({{ value }}) = 'DOUBLE' or typeof({{ value }}) = 'FLOAT'
        then {{ commerce.default__read_amount(value, type) }}
        else try_cast({{ value }} as {{ type }})
    end
{%- endmacro %}
