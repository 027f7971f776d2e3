{% macro amount_limit() %}
    {#-
      What amounts and quantities stay below: a barcode of 13 digits typed where one belongs is none, and the sums of a hundred of
      the largest fit into decimal(18, 4).
    -#}
    {%- do return("1000000000000") -%}
{% endmacro %}

{% macro amount_digits() %}
    {#- Pattern of the digits before the point of what is below commerce.amount_limit. -#}
    {%- do return("[0-9]{1," ~ (commerce.amount_limit() | length - 1) ~ "}") -%}
{% endmacro %}
