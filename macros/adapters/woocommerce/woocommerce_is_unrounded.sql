{% macro woocommerce_is_unrounded(amounts, currency_code) -%}
    {#- Whether one of some amounts (SQL expressions) has more digits than its currency: the shop keeps them unrounded. -#}
    {%- set ticks = commerce.minor_ticks(currency_code) -%}
    (
        {% for amount in amounts -%}
            {%- set size = commerce.to_ticks("abs(" ~ amount ~ ")") -%}
            {{ size }} <> ({{ ticks }}) * {{ commerce.floor_divide(size, ticks) }}{{ " or " if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
