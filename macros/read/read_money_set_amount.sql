{% macro read_money_set_amount(value, money) -%}
    {#-
      The amount of one side of a Shopify money bag (see commerce.read_money_set) as decimal(18, 4); null where there is none.
      The pattern takes only digits that every engine can cast, so it is matched once.
    -#}
    {%- if money not in ["shop_money", "presentment_money"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.read_money_set_amount: money '"
            ~ money
            ~ "' must be one of shop_money, presentment_money"
        ) -%}
    {%- endif -%}
    {%- set pattern = (
        '"'
        ~ money
        ~ '"[[:space:]]*:[[:space:]]*[{][^}]*"amount"[[:space:]]*:[[:space:]]*"?([-]?'
        ~ commerce.amount_digits()
        ~ '[.]?[0-9]*)"?[[:space:]]*[,}]'
    ) -%}
    {{ commerce.try_cast("nullif(" ~ commerce.extract_group(value, pattern) ~ ", '')", "decimal(18, 4)") }}
{%- endmacro %}
