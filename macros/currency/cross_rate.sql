{% macro cross_rate(price, quote, target_price, target_quote) -%}
    {#-
      The price of one unit of a currency in a target currency, both known by a common base: price is what one unit costs in the base,
      quote how many units one of the base costs (null where price is known). In decimal(28, 12), half up, divided as integers.
    -#}
    {%- set one = "cast(1000000000000 as " ~ commerce.type_wide_integer() ~ ")" -%}
    {%- set p, q = commerce.rate_ticks(price), commerce.rate_ticks(quote) -%}
    {%- set tp, tq = commerce.rate_ticks(target_price), commerce.rate_ticks(target_quote) -%}
    {%- set divisions = [
        [price, target_price, p ~ " * " ~ one, tp],
        [price, target_quote, p ~ " * " ~ tq, one],
        [quote, target_price, one ~ " * " ~ one ~ " * " ~ one, q ~ " * " ~ tp],
        [quote, target_quote, tq ~ " * " ~ one, q],
    ] -%}
    cast(
        cast(
            case
                {%- for known, target_known, numerator, denominator in divisions %}
                    when {{ known }} is not null and {{ target_known }} is not null
                    then {{ commerce.floor_divide("2 * " ~ numerator ~ " + " ~ denominator, "2 * " ~ denominator) }}
                {%- endfor %}
            end as decimal(38, 0)
        )
        * cast(0.000000000001 as decimal(13, 12)) as decimal(28, 12)
    )
{%- endmacro %}

{% macro rate_ticks(rate) -%}
    {#- A decimal(28, 12) rate in millionths of a millionth, as a wide integer. -#}
    cast({{ rate }} * 1000000000000 as {{ commerce.type_wide_integer() }})
{%- endmacro %}
