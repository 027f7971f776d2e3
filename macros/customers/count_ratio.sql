{% macro count_ratio(factors, divisors) -%}
    {#- The product of whole numbers ÷ the product of others (SQL expressions, none negative), six decimals, half up, as integers; null for a zero divisor. -#}
    {%- set wide = commerce.type_wide_integer() -%}
    {%- set numerator = "cast(" ~ factors | join(" as " ~ wide ~ ") * cast(") ~ " as " ~ wide ~ ") * 1000000" -%}
    {%- set denominator = "nullif(cast(" ~ divisors | join(" as " ~ wide ~ ") * cast(") ~ " as " ~ wide ~ "), 0)" -%}
    cast(
        cast(
            {{ commerce.floor_divide("2 * " ~ numerator ~ " + " ~ denominator, "2 * " ~ denominator) }} as decimal(
                38, 0
            )
        )
        * cast(0.000001 as decimal(7, 6)) as decimal(18, 6)
    )
{%- endmacro %}
