{% macro t_statistic(correlation, row_count) -%}
    {#- t of a correlation of so many pairs as decimal(18, 4): r × √((pairs − 2) ÷ (1 − r²)); null for r = 1 or −1. -#}
    {%- set double = commerce.type_double() -%}
    {%- set r = "cast(" ~ correlation ~ " as " ~ double ~ ")" -%}
    cast({{ r }} * sqrt(cast({{ row_count }} - 2 as {{ double }}) / nullif(1 - {{ r }} * {{ r }}, 0)) as decimal(18, 4))
{%- endmacro %}
