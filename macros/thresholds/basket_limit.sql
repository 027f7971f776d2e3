{% macro basket_limit() %}
    {#- Orders with more different products than this have no say in who goes with whom, from the var commerce_basket_limit. -#}
    {%- do return(commerce.check_number("commerce_basket_limit", var("commerce_basket_limit", 50), 2, 1000)) -%}
{% endmacro %}
