{% macro standard_deviation(row_count, total, squares) -%}
    {#-
      Sample standard deviation of amounts as a double, in their unit, from sums of whole numbers, so that engines agree: how many,
      their sum and the sum of their squares in ten-thousandths (commerce.to_ticks). Null for fewer than two.
    -#}
    {%- set double = commerce.type_double() -%}
    sqrt(
        cast({{ row_count }} * {{ squares }} - {{ total }} * {{ total }} as {{ double }})
        / nullif(cast({{ row_count }} * ({{ row_count }} - 1) as {{ double }}), 0)
    )
    / 10000
{%- endmacro %}
