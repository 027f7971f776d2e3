{% macro is_significant(correlation, row_count) -%}
    {#-
      Whether a correlation of so many pairs differs from 0 at the five percent level, two-sided: r² × df > t² × (1 − r²) with df = pairs − 2
      degrees of freedom, which is |t| above its threshold and holds for r = 1 too. The threshold of t is 1.96 + 2.3723 / df + 2.8225 / df²
      (Abramowitz and Stegun 26.7.5), within 0.01 of the tables from 8 degrees of freedom on. Null where the correlation is.
    -#}
    {%- set double = commerce.type_double() -%}
    {%- set r = "cast(" ~ correlation ~ " as " ~ double ~ ")" -%}
    {%- set df = "cast(" ~ row_count ~ " - 2 as " ~ double ~ ")" -%}
    {%- set limit = "(1.959964 + 2.3723 / " ~ df ~ " + 2.8225 / (" ~ df ~ " * " ~ df ~ "))" -%}
    {{ r }} * {{ r }} * {{ df }} > {{ limit }} * {{ limit }} * (1 - {{ r }} * {{ r }})
{%- endmacro %}
