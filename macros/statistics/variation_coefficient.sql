{% macro variation_coefficient(row_count, total, squares) -%}
    {#-
      Sample standard deviation as a multiple of the mean, as a double, from the same sums as commerce.standard_deviation; null for fewer
      than two amounts and where their sum is not above zero.
    -#}
    {{ commerce.standard_deviation(row_count, total, squares) }}
    * 10000
    * {{ row_count }}
    / cast(case when {{ total }} > 0 then {{ total }} end as {{ commerce.type_double() }})
{%- endmacro %}
