{% macro convert_amount(amount, rate) -%}
    {#- An amount at a rate, with four decimals, half away from zero; null where either is. Not rounded to the minor unit, so that rows add up. -#}
    {{ return(adapter.dispatch("convert_amount", "commerce")(amount, rate)) }}
{%- endmacro %}

{% macro default__convert_amount(amount, rate) -%}
    cast(cast({{ amount }} as decimal(18, 4)) * cast({{ rate }} as decimal(28, 12)) as decimal(18, 4))
{%- endmacro %}

{% macro duckdb__convert_amount(amount, rate) -%}
    {#-
      DuckDB takes several microseconds to shorten a decimal of more than 18 digits, a fraction of that to divide integers of 64 bits.
      So what fits is multiplied and divided as such, the rate in two parts of six decimals; the rest goes the general way.
    -#}
    {%- set money = "cast(" ~ amount ~ " as decimal(18, 4))" -%}
    {%- set price = "cast(" ~ rate ~ " as decimal(28, 12))" -%}
    {%- set ticks = "abs(cast(cast(" ~ money ~ " as decimal(13, 4)) * 10000 as bigint))" -%}
    {%- set parts = "cast(replace(cast(cast(" ~ price ~ " as decimal(18, 12)) as varchar), '.', '') as bigint)" -%}
    {%- set high = ticks ~ " * " ~ commerce.floor_divide(parts, "1000000") -%}
    {%- set low = ticks ~ " * (" ~ parts ~ " % 1000000)" -%}
    {%- set rest = "(" ~ high ~ ") % 1000000 * 1000000 + " ~ low ~ " + 500000000000" -%}
    case
        when {{ price }} = 1 or ({{ money }} = 0 and {{ price }} is not null)
        then {{ money }}
        when abs({{ money }}) < 100000000 and abs({{ money }}) * {{ price }} < 400000000 and {{ price }} < 100000
        then
            cast(
                cast(sign({{ money }}) as integer) * cast(
                    {{ commerce.floor_divide(high, "1000000") }}
                    + {{ commerce.floor_divide(rest, "1000000000000") }} as decimal(14, 0)
                )
                * cast(0.0001 as decimal(4, 4)) as decimal(18, 4)
            )
        else {{ commerce.default__convert_amount(amount, rate) }}
    end
{%- endmacro %}
