{% macro top_ranks() %}
    {#- How many places commerce_products__top keeps of each list, from the var commerce_top_ranks. -#}
    {%- do return(commerce.check_number("commerce_top_ranks", var("commerce_top_ranks", 10), 1, 10000)) -%}
{% endmacro %}
