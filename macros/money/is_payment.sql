{% macro is_payment() -%}
    {#- Whether a row of fct_commerce__payments tells how the customer paid: a sale or capture, also one whose fate the platform does not tell. -#}
    (kind in ('sale', 'capture') and status in ('success', 'unknown'))
{%- endmacro %}
