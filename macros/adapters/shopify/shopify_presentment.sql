{% macro shopify_presentment(set, landed) -%}
    {#- What the customer saw of an amount, as commerce.shopify_money reads it. -#}
    {{ commerce.shopify_money(set, "presentment_money", landed) }}
{%- endmacro %}
