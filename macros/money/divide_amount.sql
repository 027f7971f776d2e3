{% macro divide_amount(amount, multiplier, divisor, minor_ticks) -%}
    {#-
      amount × multiplier ÷ divisor, rounded half away from zero to the minor unit, exactly: all three are decimals,
      minor_ticks comes from commerce.minor_ticks. Null where the divisor is zero.
    -#}
    {%- set numerator = "abs(" ~ commerce.to_ticks(amount) ~ ") * abs(" ~ commerce.to_ticks(multiplier) ~ ")" -%}
    {%- set denominator = "nullif(abs(" ~ commerce.to_ticks(divisor) ~ "), 0) * " ~ minor_ticks -%}
    {{
        commerce.from_ticks(
            "sign("
            ~ amount
            ~ ") * sign("
            ~ multiplier
            ~ ") * sign("
            ~ divisor
            ~ ") * "
            ~ minor_ticks
            ~ " * "
            ~ commerce.floor_divide("2 * " ~ numerator ~ " + " ~ denominator, "2 * " ~ denominator)
        )
    }}
{%- endmacro %}
