{% macro amount_limit() %}
    {#-
      What amounts and quantities stay below: a barcode of 13 digits typed where one belongs is none, and the sums of a hundred of
      the largest fit into decimal(18, 4).
    -#}
    {%- do return("1000000000000") -%}
{% endmacro %}
