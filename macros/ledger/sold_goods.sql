{% macro sold_goods() -%}
    {#- Whether a row of fct_commerce__orders or fct_commerce__sales sold goods; what only gives back or charges is no purchase. -#}
    (gross_amount <> 0 or sold_quantity <> 0)
{%- endmacro %}
