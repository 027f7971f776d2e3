{% macro correlation(row_count, x, y, x_squares, y_squares, products) -%}
    {#-
      Pearson's correlation of x and y as decimal(18, 6), from sums of whole numbers, so that engines agree: how many pairs, the sums of
      x and y, of their squares and of their products. Null where x or y never changes.
    -#}
    {%- set double = commerce.type_double() -%}
    cast(
        cast({{ row_count }} * {{ products }} - {{ x }} * {{ y }} as {{ double }}) / nullif(
            sqrt(cast({{ row_count }} * {{ x_squares }} - {{ x }} * {{ x }} as {{ double }}))
            * sqrt(cast({{ row_count }} * {{ y_squares }} - {{ y }} * {{ y }} as {{ double }})),
            0
        ) as decimal(18, 6)
    )
{%- endmacro %}
