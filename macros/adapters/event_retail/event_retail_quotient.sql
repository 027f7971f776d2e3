{% macro event_retail_quotient(amount, fraction, minor_ticks) -%}
    {#-
      What an amount was before a fraction of it was taken off, or, where it is the one before, what the fraction takes off;
      to the minor unit. Fractions have twelve decimals, amounts are divided with four. Null where all was taken off.
    -#}
    {%- set scale = "100000000" -%}
    {%- if commerce.event_retail_setting("order_amount") == "before_discount" -%}
        {{ commerce.divide_amount(amount, fraction ~ " * " ~ scale, scale, minor_ticks) }}
    {%- else -%} {{ commerce.divide_amount(amount, scale, "(1 - " ~ fraction ~ ") * " ~ scale, minor_ticks) }}
    {%- endif -%}
{%- endmacro %}
