{% macro read_money_set(value, money, part) -%}
    {#-
      One part of a Shopify money bag {"shop_money": {"amount": …, "currency_code": …}, "presentment_money": {…}} as text.
      money is shop_money or presentment_money, part is amount or currency_code.
    -#}
    nullif(
        {{
            commerce.extract_group(
                value,
                '"'
                ~ money
                ~ '"[[:space:]]*:[[:space:]]*[{][^}]*"'
                ~ part
                ~ '"[[:space:]]*:[[:space:]]*"?([A-Za-z0-9.-]+)',
            )
        }},
        ''
    )
{%- endmacro %}
